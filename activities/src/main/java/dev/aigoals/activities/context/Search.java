package dev.aigoals.activities.context;

import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import dev.aigoals.contract.content.Language;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.search.GoalHit;
import dev.aigoals.platform.search.GoalSearch;
import dev.aigoals.platform.search.SearchFilter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tool {@code search}: verified goals by what they are about, from vectors and full text, in both languages of people. */
@Component
final class Search {

    private static final int AS_MANY_AS_HELP = 8;

    private final GoalSearch goals;

    Search(GoalSearch goals) {
        this.goals = goals;
    }

    List<Candidate> answering(GoalRequest asked) {
        Language language =
                Optional.ofNullable(asked.language()).flatMap(Language::named).orElse(null);
        return goals.nearest(asked.description(), new SearchFilter(language, null)).stream()
                .limit(AS_MANY_AS_HELP)
                .map(Search::candidate)
                .toList();
    }

    private static Candidate candidate(GoalHit hit) {
        return new Candidate(hit.goal().slug(), hit.goal().contentHash(), hit.score(), hit.nearEnough());
    }
}
