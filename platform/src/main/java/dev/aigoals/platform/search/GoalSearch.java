package dev.aigoals.platform.search;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.BankGoal;
import dev.aigoals.platform.goals.BankGoals;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds goals by what learners say. */
@Component
public final class GoalSearch {
    private final BankGoals bank;
    private final Embedder embedder;
    private final Embeddings embeddings;
    private final WordOverlap words;

    GoalSearch(BankGoals bank, Embedder embedder, Embeddings embeddings, WordOverlap words) {
        this.bank = bank;
        this.embedder = embedder;
        this.embeddings = embeddings;
        this.words = words;
    }

    /** The goals of the bank that the filter admits and that have anything in common with the request, best first. */
    public List<GoalHit> nearest(String request, SearchFilter filter) {
        Map<BankGoal, Likeness> likenesses = likenesses(request);
        return likenesses.entrySet().stream()
                .filter(entry -> filter.admits(entry.getKey()))
                .map(entry -> hit(entry.getKey(), MatchPolicy.score(entry.getValue())))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(GoalHit::score)
                        .reversed()
                        .thenComparing(hit -> hit.goal().slug()))
                .toList();
    }

    /** How near learners' and courses' own goals come to the request, 0..1; those without vectors are left out. */
    public Map<GoalId, Double> among(Collection<GoalId> goals, String request) {
        var ids = goals.stream().map(GoalId::value).toList();
        float[] vector = embedder.embed(request);
        Map<UUID, Double> best = embeddings.nearestOf(EntityType.GOAL, ids, vector, LearnerLocale.EN);
        embeddings
                .nearestOf(EntityType.GOAL, ids, vector, LearnerLocale.ES)
                .forEach((id, similarity) -> best.merge(id, similarity, Math::max));
        return best.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> GoalId.of(entry.getKey()), entry -> Math.clamp(entry.getValue(), 0, 1)));
    }

    Map<BankGoal, Likeness> likenesses(String request) {
        float[] vector = embedder.embed(request);
        var english = embeddings.nearestBankGoals(vector, LearnerLocale.EN);
        var spanish = embeddings.nearestBankGoals(vector, LearnerLocale.ES);
        var englishWords = words.of(request, LearnerLocale.EN);
        var spanishWords = words.of(request, LearnerLocale.ES);
        return bank.list().stream()
                .collect(Collectors.toMap(
                        goal -> goal,
                        goal -> new Likeness(
                                Math.clamp(english.getOrDefault(goal.id(), 0.0), 0, 1),
                                Math.clamp(spanish.getOrDefault(goal.id(), 0.0), 0, 1),
                                englishWords.getOrDefault(goal.id(), 0.0),
                                spanishWords.getOrDefault(goal.id(), 0.0))));
    }

    private static GoalHit hit(BankGoal goal, double score) {
        return new GoalHit(goal, score, MatchPolicy.nearEnough(score));
    }
}
