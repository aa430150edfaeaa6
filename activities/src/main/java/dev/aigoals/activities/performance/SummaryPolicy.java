package dev.aigoals.activities.performance;

import dev.aigoals.activities.guard.NumbersSaid;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a sentence about a learner's numbers against the numbers themselves. */
final class SummaryPolicy {
    private static final Set<String> NONE =
            Set.of("no", "without", "sin", "ningún", "ninguna", "ninguno", "never", "nunca");
    private static final Set<String> FIRST = Set.of("first", "primer", "primero", "primera");
    /** Sizes that are said without a number. */
    private static final Set<String> LOOSE = Set.of(
            "half",
            "twice",
            "double",
            "doubled",
            "triple",
            "dozen",
            "dozens",
            "thousand",
            "million",
            "quarter",
            "third",
            "mitad",
            "doble",
            "docena",
            "docenas",
            "mil",
            "millón",
            "cuarto",
            "tercio");

    private static final Set<String> FAULTLESS =
            Set.of("perfect", "perfectly", "flawless", "flawlessly", "perfecto", "perfecta", "impecable");
    private static final int NEAR = 3;

    /** What numbers of a goal can count. */
    private enum Unit {
        TRIES("try tries attempt attempts intento intentos"),
        HINTS("hint hints pista pistas"),
        TASKS("task tasks tarea tareas"),
        MINUTES("minute minutes min minuto minutos"),
        PERCENT("% percent ciento");

        private final String names;

        Unit(String names) {
            this.names = names;
        }

        boolean isNamed(String word) {
            return List.of(names.split(" ", -1)).contains(word);
        }

        static Optional<Unit> among(List<String> words) {
            return words.stream()
                    .flatMap(word -> Arrays.stream(values()).filter(unit -> unit.isNamed(word)))
                    .findFirst();
        }

        BigDecimal of(Conclusion conclusion) {
            return BigDecimal.valueOf(
                    switch (this) {
                        case TRIES -> conclusion.whole().tries();
                        case HINTS -> conclusion.hintsUsed();
                        case TASKS -> conclusion.results().size();
                        case MINUTES -> conclusion.whole().minutes();
                        case PERCENT -> conclusion.percent();
                    });
        }
    }

    private SummaryPolicy() {}

    /** What in the sentence is not so; empty where all of it is. */
    static Optional<String> untruth(String sentence, Conclusion conclusion) {
        List<String> words = NumbersSaid.split(sentence);
        if (!NumbersSaid.in(sentence).stream().allMatch(said -> isSo(said, conclusion))) {
            return Optional.of("says a number that is not the real one");
        }
        if (words.stream().anyMatch(LOOSE::contains)) {
            return Optional.of("says a size that cannot be checked");
        }
        if (!conclusion.flawless() && words.stream().anyMatch(FAULTLESS::contains)) {
            return Optional.of("praises what was not so");
        }
        return withoutNumbers(words, conclusion);
    }

    /** A number that counts nothing known cannot be checked, and is not so; "one" and "una" may be mere articles. */
    private static boolean isSo(NumbersSaid.Said said, Conclusion conclusion) {
        Optional<Unit> unit = Unit.among(said.following());
        if (unit.isEmpty() && said.inWords() && said.value().compareTo(BigDecimal.ONE) == 0) {
            return true;
        }
        return unit.isPresent() && said.value().compareTo(unit.get().of(conclusion)) == 0;
    }

    /** "No hints", "on the first try", and hints that were never taken. */
    private static Optional<String> withoutNumbers(List<String> words, Conclusion conclusion) {
        boolean hintsNamed = words.stream().anyMatch(Unit.HINTS::isNamed);
        boolean saidNone = false;
        for (int at = 0; at < words.size(); at++) {
            Optional<Unit> near = Unit.among(words.subList(at + 1, Math.min(words.size(), at + 1 + NEAR)));
            if (NONE.contains(words.get(at)) && near.isPresent()) {
                saidNone |= near.get() == Unit.HINTS;
                if (near.get().of(conclusion).signum() != 0) {
                    return Optional.of("says that there were none");
                }
            }
            if (FIRST.contains(words.get(at)) && near.equals(Optional.of(Unit.TRIES)) && !conclusion.flawless()) {
                return Optional.of("says that the first try did it");
            }
        }
        boolean hintsOutOfNothing = hintsNamed && !saidNone && conclusion.hintsUsed() == 0 && !counted(words);
        return hintsOutOfNothing ? Optional.of("speaks of hints that were not taken") : Optional.empty();
    }

    /** "0 hints" says it, too. */
    private static boolean counted(List<String> words) {
        return words.contains("0") || words.contains("zero") || words.contains("cero");
    }
}
