package dev.aigoals.gateway.rest.goals;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.gateway.delivery.Locales;
import dev.aigoals.gateway.message.StrictJson;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Check;
import dev.aigoals.gateway.rest.Cursors;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Courses;
import dev.aigoals.platform.goals.Goal;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.search.GoalHit;
import dev.aigoals.platform.search.GoalSearch;
import dev.aigoals.platform.search.SearchFilter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds goals by what they are about: one's own, those published in courses that one sees, and the bank's. */
@RestController
final class SearchController {

    private static final int LONGEST_QUERY = 500;
    private static final int MOST_COURSES = 100;

    private final GoalSearch search;
    private final Goals goals;
    private final GoalContents contents;
    private final Courses courses;
    private final Users users;
    private final StrictJson json;

    SearchController(
            GoalSearch search, Goals goals, GoalContents contents, Courses courses, Users users, StrictJson json) {
        this.search = search;
        this.goals = goals;
        this.contents = contents;
        this.courses = courses;
        this.users = users;
        this.json = json;
    }

    @GetMapping("/api/v1/goals/search")
    Found search(Caller caller, @RequestParam("q") String query, @RequestParam(defaultValue = "20") int limit) {
        String words = Check.text("q", query, LONGEST_QUERY);
        if (!json.storable(words)) {
            throw ApiProblem.of(HttpStatus.BAD_REQUEST, "unstorable_text");
        }
        int shown = Cursors.limit(limit);
        LearnerLocale locale = Locales.of(users.localeOf(caller.id()));
        Map<GoalId, Goal> reachable = reachable(caller);
        Map<GoalId, Double> scores = search.among(reachable.keySet(), words);
        Stream<Item> known = reachable.values().stream()
                .filter(goal -> scores.containsKey(goal.id()))
                .map(goal -> Item.of(goal, scores.getOrDefault(goal.id(), 0.0)));
        Stream<Item> bank = search.nearest(words, SearchFilter.ANY).stream().map(hit -> item(hit, locale));
        return new Found(Stream.concat(known, bank)
                .sorted(Comparator.comparingDouble(Item::score).reversed())
                .limit(shown)
                .toList());
    }

    private Map<GoalId, Goal> reachable(Caller caller) {
        Map<GoalId, Goal> reachable = new LinkedHashMap<>();
        goals.followedBy(caller.id()).forEach(goal -> reachable.put(goal.id(), goal));
        for (Course course : courses.visibleTo(caller.id(), false, null, MOST_COURSES)) {
            goals.publishedIn(course.id()).forEach(goal -> reachable.putIfAbsent(goal.id(), goal));
        }
        return reachable;
    }

    private Item item(GoalHit hit, LearnerLocale locale) {
        String title = contents.get(hit.goal().contentHash()).title().in(locale);
        return new Item(hit.goal().id(), title, "bank", hit.score());
    }

    /** What was found, best first. */
    record Found(List<Item> items) {}

    /**
     * A goal that was found.
     *
     * @param source {@code own}, {@code course} or {@code bank}; a goal of the bank is had by asking for it
     * @param score 0..1
     */
    record Item(UUID goalId, String title, String source, double score) {

        static Item of(Goal goal, double score) {
            return new Item(goal.id().value(), goal.title(), goal.published() ? "course" : "own", score);
        }
    }
}
