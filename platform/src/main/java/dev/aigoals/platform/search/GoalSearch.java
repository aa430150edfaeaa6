package dev.aigoals.platform.search;

import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.bank.BankGoal;
import dev.aigoals.platform.bank.BankGoals;
import dev.aigoals.platform.live.AnswerCache;
import dev.aigoals.platform.live.AnswerCache.Region;
import dev.aigoals.platform.wire.CanonicalJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds goals by what learners say. */
@Component
public final class GoalSearch {
    /** All that the bank's goals are found by is one scope of kept answers. */
    static final String SCOPE = "bank";

    private final BankGoals bank;
    private final Embedder embedder;
    private final Embeddings embeddings;
    private final WordOverlap words;
    private final Glossary glossary;
    private final AnswerCache cache;

    GoalSearch(
            BankGoals bank,
            Embedder embedder,
            Embeddings embeddings,
            WordOverlap words,
            Glossary glossary,
            AnswerCache cache) {
        this.bank = bank;
        this.embedder = embedder;
        this.embeddings = embeddings;
        this.words = words;
        this.glossary = glossary;
        this.cache = cache;
    }

    /** The goals of the bank that the filter admits and that have anything in common with the request, best first. */
    public List<GoalHit> nearest(String request, SearchFilter filter) {
        List<BankGoal> goals = bank.list();
        Map<UUID, Double> scores = cache.get(
                        Region.SEARCH,
                        SCOPE,
                        CanonicalJson.digest(Map.of("request", request, "goals", goals)),
                        Scores.class,
                        () -> scores(goals, request))
                .byGoal();
        return goals.stream()
                .filter(filter::admits)
                .map(goal -> hit(goal, scores.getOrDefault(goal.id(), 0.0)))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(GoalHit::score)
                        .reversed()
                        .thenComparing(hit -> hit.goal().slug()))
                .toList();
    }

    private Scores scores(List<BankGoal> goals, String request) {
        return new Scores(likenesses(goals, request).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(),
                        entry -> MatchPolicy.score(entry.getKey(), request, entry.getValue()))));
    }

    /** The programming language that a request names; empty where it names none that goals are written in. */
    public static Optional<Language> languageNamed(String request) {
        return MatchPolicy.named(request);
    }

    /** How near learners' and courses' own goals come to the request, 0..1; those without vectors are left out. */
    public Map<GoalId, Double> among(Collection<GoalId> goals, String request) {
        var ids = goals.stream().map(GoalId::value).toList();
        float[] vector = embedder.embed(Fillers.strip(request));
        var best = new HashMap<GoalId, Double>();
        for (var locale : LearnerLocale.values()) {
            embeddings
                    .nearestOf(EntityType.GOAL, ids, vector, locale)
                    .forEach((id, similarities) ->
                            best.merge(GoalId.of(id), Math.clamp(similarities.getFirst(), 0, 1), Math::max));
        }
        return best;
    }

    /** How each goal of the bank compares with the request, read as English and, where that makes sense, as Spanish. */
    private Map<BankGoal, List<Likeness>> likenesses(List<BankGoal> goals, String request) {
        var readings = new ArrayList<Reading>();
        readings.add(read(request, false, request));
        glossary.english(request).ifPresent(english -> readings.add(read(english, true, request)));
        return goals.stream()
                .collect(Collectors.toMap(
                        goal -> goal,
                        goal -> readings.stream()
                                .map(reading -> reading.likeness(goal.id()))
                                .toList()));
    }

    private Reading read(String english, boolean fromSpanish, String request) {
        float[] vector = embedder.embed(Fillers.strip(english));
        return new Reading(
                fromSpanish
                        ? merged(
                                embeddings.nearestBankGoals(vector, LearnerLocale.EN),
                                embeddings.nearestBankGoals(vector, LearnerLocale.ES))
                        : embeddings.nearestBankGoals(vector, LearnerLocale.EN),
                words.of(english, LearnerLocale.EN),
                fromSpanish ? words.of(request, LearnerLocale.ES) : Map.of());
    }

    private static Map<UUID, List<Double>> merged(Map<UUID, List<Double>> one, Map<UUID, List<Double>> other) {
        var merged = new HashMap<>(one);
        other.forEach((id, similarities) -> merged.merge(
                id,
                similarities,
                (left, right) -> Stream.concat(left.stream(), right.stream())
                        .sorted(Comparator.reverseOrder())
                        .toList()));
        return merged;
    }

    private static GoalHit hit(BankGoal goal, double score) {
        return new GoalHit(goal, score, MatchPolicy.nearEnough(score));
    }

    /** How well each goal of the bank fits a request, 0..1, by its id. */
    private record Scores(Map<UUID, Double> byGoal) {}

    /** What was found for one way of reading a request. */
    private record Reading(
            Map<UUID, List<Double>> similarities, Map<UUID, Double> words, Map<UUID, Double> spanishWords) {
        Likeness likeness(UUID goal) {
            var near = similarities.getOrDefault(goal, List.of());
            double best = near.isEmpty() ? 0 : near.getFirst();
            double whole = near.stream()
                            .limit(Likeness.WHOLE)
                            .mapToDouble(similarity -> similarity)
                            .sum()
                    / Likeness.WHOLE;
            return new Likeness(
                    Math.clamp(best, 0, 1),
                    Math.clamp(whole, 0, 1),
                    words.getOrDefault(goal, 0.0),
                    spanishWords.getOrDefault(goal, 0.0));
        }
    }
}
