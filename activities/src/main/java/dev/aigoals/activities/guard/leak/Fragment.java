package dev.aigoals.activities.guard.leak;

import dev.aigoals.activities.guard.Piece;
import dev.aigoals.contract.content.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a piece that is code, or prose that may hide some.
 *
 * @param code the text, without the marks that set it apart
 */
record Fragment(Kind kind, String code) {

    /** How the piece set it apart from prose. */
    enum Kind {
        BLOCK,
        INLINE,
        PROSE
    }

    private static final Pattern INLINE = Pattern.compile("(?s)(`+)(.+?)(?<!`)\\1(?!`)");
    private static final Pattern FENCE_LINE = Pattern.compile("(?m)^[ \\t]*(`{3,}|~{3,})[^\\n]*\\n?");
    private static final Pattern CODE_LINE = Pattern.compile(
            "[ \\t]*(?:def |class \\w+[:({ ]|return\\b|for \\(|for \\w+(?:, \\w+)* in .*:|while .*[:{]|if .*[:{]\\s*$|elif |else[:{ ]"
                    + "|const |let |var |function |import |from \\w+ import|try:|except|raise |throw |yield |print\\(|console\\."
                    + "|[\\w.\\[\\]]+(?:, \\w+)* [-+*/]?= ?\\S|[\\w.]+\\(.*\\);?\\s*$|[})\\]]+[;,)]*\\s*$|.*[;{]\\s*$).*");

    static List<Fragment> of(Piece piece) {
        if (piece.code() || FENCE_LINE.matcher(piece.text()).lookingAt()) {
            return List.of(
                    new Fragment(Kind.BLOCK, FENCE_LINE.matcher(piece.text()).replaceAll("")));
        }
        var fragments = new ArrayList<Fragment>();
        var prose = new StringBuilder();
        var block = new StringBuilder();
        for (String line : piece.text().split("(?<=\\n)", -1)) {
            if (CODE_LINE.matcher(line.strip()).matches() && !line.strip().startsWith("`")) {
                block.append(line.endsWith("\n") ? line : line + "\n");
            } else {
                prose.append(line);
            }
        }
        if (!block.isEmpty()) {
            fragments.add(new Fragment(Kind.BLOCK, block.toString()));
        }
        INLINE.matcher(prose)
                .results()
                .forEach(found ->
                        fragments.add(new Fragment(Kind.INLINE, found.group(2).strip())));
        fragments.add(new Fragment(Kind.PROSE, INLINE.matcher(prose).replaceAll(" ; ")));
        return List.copyOf(fragments);
    }

    List<Token> tokens(Language language) {
        return kind == Kind.PROSE ? Tokens.ofProse(code) : Tokens.ofCode(language, code);
    }
}
