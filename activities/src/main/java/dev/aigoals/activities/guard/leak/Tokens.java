package dev.aigoals.activities.guard.leak;

import dev.aigoals.contract.content.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads programs, and prose with code in it, as tokens that do not depend on layout, names, quotes or comments. */
final class Tokens {
    private static final String TEXTS =
            "(?<text>[fFrRbBuU]{0,2}(?:\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?'''|\"(?:\\\\.|[^\"\\\\\\n])*\""
                    + "|(?<!\\w)'(?:\\\\.|[^'\\\\\\n])*'|`(?:\\\\.|[^`\\\\])*`))";
    private static final String REST = "|(?<number>\\d[\\d_]*(?:\\.\\d+)?)|(?<word>[#@]?[\\p{L}_$][\\p{L}\\p{N}_$]*)"
            + "|(?<mark>===|!==|\\*\\*=?|//=?|=>|->|\\?\\?|\\?\\.|&&|\\|\\||\\.{3}|[-+*/%<>=!]=|\\S)";
    private static final Pattern PYTHON = Pattern.compile("(?<comment>#[^\\n]*)|" + TEXTS + REST);
    private static final Pattern JAVASCRIPT =
            Pattern.compile("(?<comment>//[^\\n]*|/\\*[\\s\\S]*?\\*/)|" + TEXTS + REST);
    private static final Pattern PROSE = Pattern.compile("(?<comment>\\A\\z\\b)|" + TEXTS + REST);
    private static final Pattern PLACE_IN_TEXT = Pattern.compile("\\$?\\{((?:[^{}]|\\{[^{}]*\\})+)\\}");
    private static final Set<String> LAYOUT = Set.of(";", "{", "}", "`");
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("===", "=="),
            Map.entry("!==", "!="),
            Map.entry(">", "<"),
            Map.entry(">=", "<="),
            Map.entry("const", "let"),
            Map.entry("var", "let"),
            Map.entry("&&", "and"),
            Map.entry("||", "or"));

    private Tokens() {}

    static List<Token> ofCode(Language language, String code) {
        return read(pattern(language).matcher(code));
    }

    /** The same tokens, by the lines on which they begin. */
    static List<List<Token>> lines(Language language, String code) {
        var matcher = pattern(language).matcher(code);
        var all = new ArrayList<Token>();
        var lines = new ArrayList<List<Token>>();
        int begun = 0;
        int from = 0;
        while (matcher.find()) {
            if (code.substring(from, matcher.start()).contains("\n")) {
                lines.add(List.copyOf(all.subList(begun, all.size())));
                begun = all.size();
            }
            from = matcher.start();
            take(matcher, all);
        }
        lines.add(List.copyOf(all.subList(begun, all.size())));
        return List.copyOf(lines);
    }

    /** Whether every bracket that opens also closes. */
    static boolean closed(Language language, String code) {
        var matcher = pattern(language).matcher(code);
        int open = 0;
        while (matcher.find() && open >= 0) {
            open += switch (matcher.group()) {
                case "(", "[", "{" -> 1;
                case ")", "]", "}" -> -1;
                default -> 0;
            };
        }
        return open == 0;
    }

    private static Pattern pattern(Language language) {
        return language == Language.PYTHON ? PYTHON : JAVASCRIPT;
    }

    static List<Token> ofProse(String prose) {
        return read(PROSE.matcher(prose));
    }

    private static List<Token> read(Matcher matcher) {
        var tokens = new ArrayList<Token>();
        while (matcher.find()) {
            take(matcher, tokens);
        }
        return List.copyOf(tokens);
    }

    private static void take(Matcher matcher, List<Token> tokens) {
        if (matcher.group("comment") == null && !docstring(matcher) && !LAYOUT.contains(matcher.group())) {
            add(matcher, tokens);
        }
    }

    private static boolean docstring(Matcher matcher) {
        String text = matcher.group("text");
        return text != null && (text.startsWith("\"\"\"") || text.startsWith("'''"));
    }

    private static void add(Matcher matcher, List<Token> tokens) {
        String found = matcher.group();
        if (matcher.group("text") != null) {
            addText(found, tokens);
        } else if (matcher.group("number") != null) {
            tokens.add(new Token(found, Token.NUMBER));
        } else if (matcher.group("word") != null) {
            tokens.add(new Token(found, Names.known(found) ? SAME.getOrDefault(found, found) : Token.NAME));
        } else {
            addMark(found, tokens);
        }
    }

    /** What a template puts into its text is code like any other. */
    private static void addText(String found, List<Token> tokens) {
        String quoted = found.replaceFirst("^[fFrRbBuU]{0,2}", "");
        String inner = quoted.substring(1, quoted.length() - 1);
        tokens.add(new Token(inner, Token.TEXT));
        boolean template =
                quoted.startsWith("`") || found.toLowerCase(Locale.ROOT).startsWith("f");
        if (template) {
            PLACE_IN_TEXT.matcher(inner).results().forEach(place -> tokens.addAll(read(PROSE.matcher(place.group(1)))));
        }
    }

    /** {@code a += b} is read as {@code a = a + b}. */
    private static void addMark(String mark, List<Token> tokens) {
        boolean assigns = mark.length() > 1 && mark.endsWith("=") && "+-*/%".indexOf(mark.charAt(0)) >= 0;
        if (assigns && !tokens.isEmpty()) {
            var target = tokens.getLast();
            String operator = mark.substring(0, mark.length() - 1);
            tokens.add(new Token("=", "="));
            tokens.add(target);
            tokens.add(new Token(operator, operator));
        } else {
            tokens.add(new Token(mark, SAME.getOrDefault(mark, mark)));
        }
    }
}
