package dev.aigoals.activities.bank;

import dev.aigoals.activities.bank.EvaluationSet.Asked;
import dev.aigoals.platform.search.GoalHit;
import dev.aigoals.platform.search.GoalSearch;
import dev.aigoals.platform.search.SearchFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the search made of a set, in shares of 0..1.
 *
 * @param first requests whose first hit serves them
 * @param firstThree requests with a serving one among the first three hits
 * @param falseAccepts unrelated requests that were offered a goal
 * @param falseRefusals requests for something that is there, answered with "nothing near enough"
 * @param misses what went wrong, one line each
 */
record EvaluationResult(
        double first, double firstThree, double falseAccepts, double falseRefusals, List<String> misses) {

    static EvaluationResult of(GoalSearch search, EvaluationSet set) {
        var misses = new ArrayList<String>();
        int first = 0;
        int firstThree = 0;
        int refused = 0;
        for (Asked asked : set.requests()) {
            var hits = search.nearest(asked.request(), SearchFilter.ANY);
            boolean right = serves(asked, hits, 1);
            boolean offered = !hits.isEmpty() && hits.getFirst().nearEnough();
            first += right ? 1 : 0;
            firstThree += serves(asked, hits, 3) ? 1 : 0;
            refused += offered ? 0 : 1;
            if (!right || !offered) {
                misses.add("%s \"%s\": %s, wanted %s"
                        .formatted(offered ? "wrong  " : "refused", asked.request(), shown(hits), asked.goals()));
            }
        }
        int accepted = 0;
        for (String request : set.unrelated()) {
            var hits = search.nearest(request, SearchFilter.ANY);
            if (!hits.isEmpty() && hits.getFirst().nearEnough()) {
                accepted++;
                misses.add("accepted \"%s\": %s".formatted(request, shown(hits)));
            }
        }
        double asked = set.requests().size();
        return new EvaluationResult(
                first / asked,
                firstThree / asked,
                accepted / (double) set.unrelated().size(),
                refused / asked,
                List.copyOf(misses));
    }

    private static boolean serves(Asked asked, List<GoalHit> hits, int among) {
        return hits.stream()
                .limit(among)
                .anyMatch(hit -> asked.goals().contains(hit.goal().slug()));
    }

    private static String shown(List<GoalHit> hits) {
        return hits.stream()
                .limit(3)
                .map(hit -> String.format(Locale.ROOT, "%s %.2f", hit.goal().slug(), hit.score()))
                .toList()
                .toString();
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "first %.1f %%, first three %.1f %%, false accepts %.1f %%, false refusals %.1f %%",
                100 * first,
                100 * firstThree,
                100 * falseAccepts,
                100 * falseRefusals);
    }
}
