package dev.aigoals.activities.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click](https://evil.example/x)",
                "![pixel](https://evil.example/p.png)",
                "<https://evil.example>",
                "<me@evil.example>",
                "[ref][1]\n\n[1]: https://evil.example 'title'",
                "[a](javascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](command:workbench.action.terminal.new)",
                "<script>alert(1)</script>",
                "a <b onclick='x()'>b</b> c",
                "<!-- hidden -->seen",
                "<img src=x onerror=alert(1)>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;img src=x onerror=alert(1)&#62;",
                "[a](<javascript:alert(1)>)",
                "\\<script>alert(1)</script>",
                "go to https://evil.example/path?q=1 now",
                "go to www.evil.example now",
                "[![a](https://evil.example/a)](https://evil.example/b)",
                "[a]\n\n[a]: javascript:alert(1)",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "*[a](https://evil.example)* **<b>x</b>**",
                "> [a](https://evil.example)",
                "- <iframe src='https://evil.example'></iframe>",
                "# [a](vscode://evil.example)",
                "[x](java\nscript:alert(1))",
                "&#91;a&#93;&#40;https://evil.example&#41;"
            })
    void letsNoLinkAndNoHtmlThrough(String hostile) {
        String safe = PlainText.of(hostile);

        assertHarmless(safe);
        assertThat(safe).doesNotContain("evil.example");
    }

    @Test
    void keepsTheWordsOfALink() {
        assertThat(PlainText.of("See [the loop](https://a.example) again.")).isEqualTo("See the loop again.");
    }

    @Test
    void keepsEmphasisCodeAndLists() {
        assertThat(PlainText.of("Use **`round(x, 2)`** and *think*.")).isEqualTo("Use **`round(x, 2)`** and *think*.");
        assertThat(PlainText.of("- one\n- two\n")).isEqualTo("- one\n- two\n");
        String block = "```python\nif a < b and c > d:\n    print(\"<b>\")\n```\n";
        assertThat(PlainText.of(block)).isEqualTo(block);
        assertThat(PlainText.of("`a < b`")).isEqualTo("`a < b`");
    }

    @Test
    void keepsTheWhiteSpaceBetweenPieces() {
        assertThat(PlainText.of("One sentence. ") + PlainText.of("Another.\n\n"))
                .isEqualTo("One sentence. Another.\n\n");
    }

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(PlainText.of("a\u202Eb\u2066c\u200Bd\u0000e\u001B[31mf\uD800g\uFEFFh\u009Bi"))
                .isEqualTo("abcde\\[31mfghi");
        assertThat(PlainText.of("piñata 𝄞 ¿sí?")).isEqualTo("piñata 𝄞 ¿sí?");
    }

    @Test
    void boundsTheLength() {
        assertThat(PlainText.of("x".repeat(1_000_000))).hasSizeLessThanOrEqualTo(PlainText.MOST + 1);
    }

    @Test
    void piecesMakeNoLinkWhereTheyMeet() {
        for (List<String> pieces : List.of(
                List.of("[See. ", "this](https://evil.example)"),
                List.of("<a href='x'. ", "title='y'>go</a>"),
                List.of("[a][b. ", "c]. ", "\n\n[b. c]: https://evil.example\n"),
                List.of("<!-- one. ", "two -->"))) {
            assertHarmless(String.join("", pieces.stream().map(PlainText::of).toList()));
        }
    }

    private static void assertHarmless(String markdown) {
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                throw new AssertionError("a link is left: " + markdown);
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError("an image is left: " + markdown);
            }

            @Override
            public void visit(HtmlInline html) {
                throw new AssertionError("HTML is left: " + markdown);
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError("HTML is left: " + markdown);
            }
        });
    }
}
