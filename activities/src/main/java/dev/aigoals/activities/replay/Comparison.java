package dev.aigoals.activities.replay;

import dev.aigoals.platform.turns.TurnOutcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts what came of turns beside what came of them when they were asked again, for each agent and purpose. */
final class Comparison {
    private static final List<String> OUTCOMES = List.of(
            TurnOutcome.VERIFIED.wireName(),
            TurnOutcome.SHOWN.wireName(),
            TurnOutcome.REJECTED.wireName(),
            TurnOutcome.HELD.wireName(),
            TurnOutcome.UNUSABLE.wireName(),
            TurnOutcome.STOPPED.wireName(),
            Result.NO_ANSWER,
            Result.OPEN);
    private static final Map<String, String> NAMES =
            Map.of(TurnOutcome.HELD.wireName(), "held (leak)", Result.OPEN, "not judged");

    private final Map<String, List<Pair>> pairs = new TreeMap<>();

    private record Pair(Result before, Optional<Result> after) {}

    void add(String purpose, Result before, Optional<Result> after) {
        pairs.computeIfAbsent(purpose, _ -> new ArrayList<>()).add(new Pair(before, after));
    }

    /** A block of lines for each purpose. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        pairs.forEach((purpose, turns) -> {
            lines.add("");
            lines.add("%s, turns: %d".formatted(purpose, turns.size()));
            for (String outcome : OUTCOMES) {
                line(turns, NAMES.getOrDefault(outcome, outcome), results -> share(results, outcome))
                        .ifPresent(lines::add);
            }
            line(turns, "dollars", Comparison::dollars).ifPresent(lines::add);
            line(turns, "seconds, median", Comparison::median).ifPresent(lines::add);
        });
        return lines;
    }

    /** Empty where there is nothing of it on either side. */
    private static Optional<String> line(List<Pair> turns, String name, Function<List<Result>, String> figure) {
        String before = figure.apply(turns.stream().map(Pair::before).toList());
        List<Result> again =
                turns.stream().flatMap(pair -> pair.after().stream()).toList();
        String after = again.isEmpty() ? "" : figure.apply(again);
        if (before.startsWith("0 ") && (after.isEmpty() || after.startsWith("0 "))) {
            return Optional.empty();
        }
        return Optional.of(
                after.isEmpty()
                        ? "  %-16s %14s".formatted(name, before)
                        : "  %-16s %14s  ->  %14s".formatted(name, before, after));
    }

    private static String share(List<Result> results, String outcome) {
        long count = results.stream()
                .filter(result -> result.outcome().equals(outcome))
                .count();
        return "%d (%d %%)".formatted(count, Math.round(100.0 * count / results.size()));
    }

    private static String dollars(List<Result> results) {
        return results.stream()
                .map(Result::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String median(List<Result> results) {
        List<Duration> sorted = results.stream().map(Result::duration).sorted().toList();
        return String.format(
                Locale.ROOT, "%.2f", sorted.get((sorted.size() - 1) / 2).toMillis() / 1e3);
    }
}
