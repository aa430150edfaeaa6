package dev.aigoals.activities.context;

import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a need in a model's words may change: of two matches of a goal the better one counts, but only for a goal that the learner's
 * own words came close to. A model that misread, or was told to, brings nothing up that has little to do with what was asked.
 */
final class RestatementPolicy {
    /** The least match with the learner's own words; {@code MatchPolicy} calls 0.37 near enough. */
    static final double CLOSE = 0.25;

    private RestatementPolicy() {}

    static List<Candidate> merged(List<Candidate> own, List<Candidate> restated) {
        Map<String, Candidate> again =
                restated.stream().collect(Collectors.toMap(Candidate::slug, Function.identity(), (one, other) -> one));
        return own.stream()
                .map(candidate -> better(candidate, again.getOrDefault(candidate.slug(), candidate)))
                .sorted(Comparator.comparing(Candidate::nearEnough)
                        .thenComparingDouble(Candidate::score)
                        .reversed())
                .toList();
    }

    private static Candidate better(Candidate own, Candidate restated) {
        return own.score() >= CLOSE && restated.score() > own.score() ? restated : own;
    }
}
