package dev.aigoals.activities.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SentencesTest {

    private static final String LONG_ANSWER = """
            Look at `a.b. c` first, e.g. on line 3.5 of it! ¿Qué devuelve, p. ej., `round(2.5)`? Sí.

            1. First step. Then more.
            2. Second step
            - an item without an end
            ```python
            def f(x):
                # One. Two.

                return x
            ```
            El Sr. Pérez dice: «Hecho». An unclosed ` mark stays. A 𝄞 too…
            """;

    @Test
    void endsASentenceAsSoonAsItIsComplete() {
        var sentences = new Sentences();

        assertThat(texts(sentences.add("You return too early"))).isEmpty();
        assertThat(texts(sentences.add("."))).isEmpty();
        assertThat(texts(sentences.add(" Look"))).containsExactly("You return too early. ");
        assertThat(texts(sentences.finish())).containsExactly("Look");
    }

    @Test
    void doesNotEndAtAbbreviationsDecimalsAndListNumbers() {
        assertThat(split("Round to 2.5 e.g. here, p. ej. así, y la Sra. Gil lo ve. Next."))
                .containsExactly("Round to 2.5 e.g. here, p. ej. así, y la Sra. Gil lo ve. ", "Next.");
        assertThat(split("1. Read it. Then go.")).containsExactly("1. Read it. ", "Then go.");
    }

    @Test
    void keepsSpanishQuestionsAndExclamationsWhole() {
        assertThat(split("¿Qué falta? ¡Casi! Mira el bucle."))
                .containsExactly("¿Qué falta? ", "¡Casi! ", "Mira el bucle.");
    }

    @Test
    void doesNotEndInsideInlineCode() {
        assertThat(split("Use `a. b! c? d` there. Good.")).containsExactly("Use `a. b! c? d` there. ", "Good.");
    }

    @Test
    void keepsACodeBlockWholeAndSaysThatItIsCode() {
        String block = "```python\nx = 1.\n\ny = 2. \n```\n";
        var sentences = new Sentences();
        var pieces = new ArrayList<>(sentences.add("See:\n" + block + "And on."));
        pieces.addAll(sentences.finish());

        assertThat(pieces)
                .containsExactly(new Piece("See:\n", false), new Piece(block, true), new Piece("And on.", false));
    }

    @Test
    void splitsListsIntoTheirItems() {
        assertThat(split("Do this:\n- read\n- write\n2) run\n"))
                .containsExactly("Do this:\n", "- read\n", "- write\n", "2) run\n");
    }

    @Test
    void losesNothingHoweverTheStreamIsCut() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var sentences = new Sentences();
            var out = new ArrayList<Piece>();
            int at = 0;
            while (at < LONG_ANSWER.length()) {
                int end = Math.min(LONG_ANSWER.length(), at + 1 + random.nextInt(9));
                out.addAll(sentences.add(LONG_ANSWER.substring(at, end)));
                at = end;
            }
            out.addAll(sentences.finish());

            assertThat(String.join("", texts(out))).isEqualTo(LONG_ANSWER);
            assertThat(texts(out)).isEqualTo(split(LONG_ANSWER));
        }
    }

    @Test
    void releasesASentenceThatNeverEndsAtTheBound() {
        var sentences = new Sentences();
        var out = new ArrayList<Piece>();
        String endless = "word ".repeat(1000) + "`" + "𝄞".repeat(3001);
        for (int i = 0; i < endless.length(); i++) {
            out.addAll(sentences.add(endless.substring(i, i + 1)));
            assertThat(sentences.heldBack()).isLessThanOrEqualTo(Sentences.MOST_PROSE);
        }
        out.addAll(sentences.finish());

        assertThat(String.join("", texts(out))).isEqualTo(endless);
        assertThat(texts(out)).allMatch(text -> !Character.isLowSurrogate(text.charAt(0)));
    }

    @Test
    void releasesACodeBlockThatNeverEndsAtTheBoundAsCode() {
        var sentences = new Sentences();
        var out = new ArrayList<Piece>();
        String endless = "```js\n" + "let a = 1;\n".repeat(2000);
        for (String line : endless.lines().toList()) {
            out.addAll(sentences.add(line + "\n"));
            assertThat(sentences.heldBack()).isLessThanOrEqualTo(Sentences.MOST_CODE);
        }
        out.addAll(sentences.finish());

        assertThat(String.join("", texts(out))).isEqualTo(endless);
        assertThat(out).allMatch(Piece::code);
    }

    private static List<String> split(String text) {
        var sentences = new Sentences();
        var pieces = new ArrayList<>(sentences.add(text));
        pieces.addAll(sentences.finish());
        return texts(pieces);
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).toList();
    }

    @Test
    void keepsABlockWholeThatStandsAfterAnEmptyLine() {
        var sentences = new Sentences();
        var pieces = new ArrayList<>(sentences.add("Look:\n\n```\nx = 1\n\ny = 2\n```\nDone."));
        pieces.addAll(sentences.finish());

        assertThat(pieces.stream().filter(Piece::code).map(piece -> piece.text().strip()))
                .containsExactly("```\nx = 1\n\ny = 2\n```");
    }
}
