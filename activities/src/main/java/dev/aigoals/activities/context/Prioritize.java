package dev.aigoals.activities.context;

import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.platform.bank.BankGoal;
import dev.aigoals.platform.bank.BankGoals;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.GoalRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tool {@code prioritize}: the learner's words decide; what they did so far breaks near ties and orders what is suggested. */
@Component
final class Prioritize {

    private static final int AS_MANY_AS_HELP = 5;
    private static final double ASKED_DIFFICULTY = 0.04;
    private static final double DONE_ALREADY = 0.06;
    private static final double TIME_FITS = 0.02;

    static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparing(Candidate::nearEnough)
            .thenComparingDouble(Candidate::score)
            .reversed();

    private final BankGoals bank;
    private final GoalContents contents;

    Prioritize(BankGoals bank, GoalContents contents) {
        this.bank = bank;
        this.contents = contents;
    }

    /** Orders what was found for a learner's words. */
    List<Candidate> found(List<Candidate> hits, LearnerHistory history, GoalRequest asked) {
        return hits.stream()
                .map(hit -> weighed(hit, contents.get(hit.contentHash()), history, asked))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    static Candidate weighed(Candidate hit, GoalContent content, LearnerHistory history, GoalRequest asked) {
        double score = hit.score();
        if (content.difficulty().wireName().equals(asked.difficulty())) {
            score += ASKED_DIFFICULTY;
        }
        Integer budget = asked.timeBudgetMinutes();
        if (budget != null && content.estimatedMinutes() <= budget) {
            score += TIME_FITS;
        }
        if (history.completed().contains(hit.slug())) {
            score -= DONE_ALREADY;
        }
        return new Candidate(hit.slug(), hit.contentHash(), Math.max(0, Math.min(1, score)), hit.nearEnough());
    }

    /** What a learner might do next: not done yet, in their language, of the difficulty they are ready for, on what was hard. */
    List<Candidate> next(LearnerHistory history) {
        return bank.list().stream()
                .filter(goal -> !history.completed().contains(goal.slug()))
                .map(goal -> new Candidate(
                        goal.slug(), goal.contentHash(), fit(goal, contents.get(goal.contentHash()), history), false))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::slug))
                .limit(AS_MANY_AS_HELP)
                .toList();
    }

    static double fit(BankGoal goal, GoalContent content, LearnerHistory history) {
        double fit = 0;
        if (history.language() == null || goal.language() == history.language()) {
            fit += 0.4;
        }
        fit += 0.3 - 0.15 * Math.abs(Ladder.step(goal.difficulty()) - Ladder.step(history.readyFor()));
        if (history.begun().contains(goal.slug())) {
            fit += 0.1;
        }
        boolean onWeakness = content.topics().stream().anyMatch(history.weakTopics()::contains);
        return onWeakness ? fit + 0.2 : fit;
    }
}
