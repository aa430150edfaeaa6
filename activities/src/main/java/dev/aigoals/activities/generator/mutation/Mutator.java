package dev.aigoals.activities.generator.mutation;

import dev.aigoals.contract.content.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the small mistakes that people make: a comparison that is off at its edge or the wrong way round, another operator, a
 * number off by one, a truth negated, a {@code return} forgotten. Texts are left alone, since what an error or a greeting says is
 * often nobody's business.
 */
final class Mutator {
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("<", "<="),
            Map.entry("<=", "<"),
            Map.entry(">", ">="),
            Map.entry(">=", ">"),
            Map.entry("==", "!="),
            Map.entry("!=", "=="),
            Map.entry("===", "!=="),
            Map.entry("!==", "==="),
            Map.entry("+", "-"),
            Map.entry("-", "+"),
            Map.entry("*", "+"),
            Map.entry("/", "*"),
            Map.entry("//", "*"),
            Map.entry("%", "*"),
            Map.entry("+=", "-="),
            Map.entry("-=", "+="),
            Map.entry("*=", "+="),
            Map.entry("&&", "||"),
            Map.entry("||", "&&"),
            Map.entry("++", "--"),
            Map.entry("--", "++"));
    private static final Map<String, String> WORDS = Map.of(
            "True", "False", "False", "True", "true", "false", "false", "true", "and", "or", "or", "and", "not", "");

    private final Language language;

    Mutator(Language language) {
        this.language = language;
    }

    /** Every mutant whose change lies at or behind a place, in the order of the places. */
    List<Mutant> of(String code, int from) {
        List<SourceToken> tokens = SourceTokens.of(language, code);
        var mutants = new ArrayList<Mutant>();
        for (int i = 0; i < tokens.size(); i++) {
            SourceToken token = tokens.get(i);
            if (token.start() >= from) {
                boolean behindValue = i > 0 && tokens.get(i - 1).endsValue();
                becomes(token, behindValue).ifPresent(changed -> mutants.add(mutant(code, token, changed)));
            }
        }
        return List.copyOf(mutants);
    }

    private Optional<String> becomes(SourceToken token, boolean behindValue) {
        return switch (token.kind()) {
            case TEXT -> Optional.empty();
            case NUMBER -> oneMore(token.text());
            case WORD -> word(token);
            case MARK -> mark(token.text(), behindValue);
        };
    }

    private static Optional<String> oneMore(String number) {
        return number.matches("\\d{1,15}(\\.\\d{1,9})?")
                ? Optional.of(new BigDecimal(number).add(BigDecimal.ONE).toPlainString())
                : Optional.empty();
    }

    private static Optional<String> word(SourceToken token) {
        if (token.text().equals("return")) {
            return token.endsLine() ? Optional.empty() : Optional.of("");
        }
        return Optional.ofNullable(WORDS.get(token.text()));
    }

    private Optional<String> mark(String mark, boolean behindValue) {
        if (mark.equals("!")) {
            return language == Language.JAVASCRIPT ? Optional.of("") : Optional.empty();
        }
        boolean unary = !behindValue && !mark.equals("-") && !mark.equals("++") && !mark.equals("--");
        return unary ? Optional.empty() : Optional.ofNullable(MARKS.get(mark));
    }

    private static Mutant mutant(String code, SourceToken token, String becomes) {
        int line = 1
                + (int) code.substring(0, token.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String text = code.lines().skip(line - 1L).findFirst().orElse("").strip();
        String change = becomes.isEmpty()
                ? "`" + token.text() + "` left out"
                : "`" + becomes + "` instead of `" + token.text() + "`";
        int end = becomes.isEmpty() ? spaceBehind(code, token.end()) : token.end();
        return new Mutant(line, text, change, code.substring(0, token.start()) + becomes + code.substring(end));
    }

    /** What stands first on a line must not move: Python reads its place. */
    private static int spaceBehind(String code, int end) {
        return end < code.length() && code.charAt(end) == ' ' ? end + 1 : end;
    }
}
