package dev.aigoals.activities.generator.mutation;

import dev.aigoals.activities.generator.mutation.SourceToken.Kind;
import dev.aigoals.contract.content.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a program as tokens that know their places; what stands in comments is left out. */
public final class SourceTokens {
    static final Set<String> AWAITS_VALUE = Set.of(
            "return", "and", "or", "not", "in", "is", "if", "elif", "else", "while", "yield", "lambda", "case",
            "typeof", "of", "await", "throw", "raise", "assert", "print", "new", "delete", "void");

    private static final String TEXTS = "(?<text>[fFrRbBuU]{0,2}(?:\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?'''"
            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'|`(?:\\\\.|[^`\\\\])*+`))";
    private static final String REST = "|(?<number>\\d[\\w.]*)|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
            + "|(?<mark>===|!==|>>>=?|<<=?|>>=?|\\*\\*=?|//=?|=>|->|:=|\\?\\?=?|\\?\\.|&&=?|\\|\\|=?|\\+\\+|--|\\.{3}"
            + "|[-+*/%<>=!&|^@]=|\\S)";
    private static final Pattern PYTHON = Pattern.compile("(?<comment>#[^\\n]*)|" + TEXTS + REST);
    private static final Pattern JAVASCRIPT =
            Pattern.compile("(?<comment>//[^\\n]*|/\\*[\\s\\S]*?\\*/)|" + TEXTS + REST);

    private SourceTokens() {}

    /** What is left of a program without layout and comments; the same for programs that differ in these alone. */
    public static List<String> words(Language language, String code) {
        return of(language, code).stream().map(SourceToken::text).toList();
    }

    static List<SourceToken> of(Language language, String code) {
        var tokens = new ArrayList<SourceToken>();
        Matcher matcher = pattern(language).matcher(code);
        while (matcher.find()) {
            if (matcher.group("comment") == null) {
                tokens.add(new SourceToken(
                        kind(matcher), matcher.group(), matcher.start(), endsLine(language, code, matcher.end())));
            }
        }
        return List.copyOf(tokens);
    }

    private static Pattern pattern(Language language) {
        return switch (language) {
            case PYTHON -> PYTHON;
            case JAVASCRIPT -> JAVASCRIPT;
        };
    }

    private static Kind kind(Matcher found) {
        if (found.group("text") != null) {
            return Kind.TEXT;
        }
        if (found.group("number") != null) {
            return Kind.NUMBER;
        }
        return found.group("word") != null ? Kind.WORD : Kind.MARK;
    }

    private static boolean endsLine(Language language, String code, int end) {
        int line = code.indexOf('\n', end);
        String rest = code.substring(end, line < 0 ? code.length() : line).replaceFirst("^[;}\\s]+", "");
        return rest.isEmpty() || rest.startsWith(language == Language.PYTHON ? "#" : "//");
    }
}
