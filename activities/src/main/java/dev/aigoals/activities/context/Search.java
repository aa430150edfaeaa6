package dev.aigoals.activities.context;

import dev.aigoals.activities.models.ModelTool;
import dev.aigoals.activities.models.ModelTool.Parameter;
import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import dev.aigoals.contract.content.Language;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.search.GoalHit;
import dev.aigoals.platform.search.GoalSearch;
import dev.aigoals.platform.search.SearchFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tool {@code search}: verified goals by what they are about, from vectors and full text, in both languages of people. */
@Component
final class Search {

    private static final int AS_MANY_AS_HELP = 8;

    private static final int LONGEST_WORDS = 300;

    private final GoalSearch goals;
    private final GoalContents contents;

    Search(GoalSearch goals, GoalContents contents) {
        this.goals = goals;
        this.contents = contents;
    }

    List<Candidate> answering(GoalRequest asked) {
        return nearest(asked.description(), wished(asked))
                .map(Search::candidate)
                .toList();
    }

    /** What answers a request when it is said in other words, in the programming language that its own words name. */
    List<Candidate> answering(GoalRequest asked, String words) {
        return nearest(words, language(asked)).map(Search::candidate).toList();
    }

    /** The search as a model may call it: in the bank alone, which is the same for everybody. */
    ModelTool forModel(GoalRequest asked) {
        return new ModelTool(
                "search",
                "Searches the bank of goals. Answers titles, best first, and whether each is near enough to the words.",
                List.of(new Parameter("words", "What the goal should be about, in a few words.", LONGEST_WORDS)),
                arguments -> nearest(arguments.getOrDefault("words", ""), language(asked))
                        .map(this::line)
                        .collect(Collectors.joining("\n")));
    }

    private Stream<GoalHit> nearest(String words, Optional<Language> language) {
        return goals.nearest(words, new SearchFilter(language.orElse(null), null)).stream()
                .limit(AS_MANY_AS_HELP);
    }

    private static Optional<Language> wished(GoalRequest asked) {
        return Optional.ofNullable(asked.language()).flatMap(Language::named);
    }

    private static Optional<Language> language(GoalRequest asked) {
        return wished(asked).or(() -> GoalSearch.languageNamed(asked.description()));
    }

    private String line(GoalHit hit) {
        String title = contents.get(hit.goal().contentHash()).title().en();
        return "%s (%s)%s".formatted(title, hit.goal().language().wireName(), hit.nearEnough() ? ", near enough" : "");
    }

    private static Candidate candidate(GoalHit hit) {
        return new Candidate(hit.goal().slug(), hit.goal().contentHash(), hit.score(), hit.nearEnough());
    }
}
