package dev.aigoals.platform.search;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.bank.BankGoal;
import dev.aigoals.platform.bank.BankGoals;
import dev.aigoals.platform.live.AnswerCache;
import dev.aigoals.platform.live.AnswerCache.Region;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts goals of the bank where they are found by what they are about. */
@Component
public final class BankIndex {
    private final BankGoals goals;
    private final Embeddings embeddings;
    private final Glossary glossary;
    private final AnswerCache cache;

    BankIndex(BankGoals goals, Embeddings embeddings, Glossary glossary, AnswerCache cache) {
        this.goals = goals;
        this.embeddings = embeddings;
        this.glossary = glossary;
        this.cache = cache;
    }

    /** Puts the goal in force and indexes it; quick and without effect where nothing changed. */
    public boolean put(GoalContent content) {
        var id = BankGoal.idOf(content.slug());
        boolean changed = goals.upsert(content);
        changed |= embeddings.store(EntityType.BANK_GOAL, id, LearnerLocale.EN, english(content));
        changed |= embeddings.store(EntityType.BANK_GOAL, id, LearnerLocale.ES, spanish(content));
        if (changed) {
            cache.outdate(Region.SEARCH, GoalSearch.SCOPE);
        }
        return changed;
    }

    private static List<String> english(GoalContent content) {
        String title = content.title().en();
        String tasks = content.tasks().stream().map(task -> task.title().en()).collect(Collectors.joining(". "));
        return Stream.concat(
                        Stream.of(
                                title + ". " + content.description().en(),
                                title + ". " + String.join(", ", content.topics()),
                                tasks,
                                Passages.of(content.documentation().en()).getFirst()),
                        content.requests().en().stream().map(Fillers::strip))
                .toList();
    }

    /** What Spanish speakers say, as the glossary renders it, for the model knows English only. */
    private List<String> spanish(GoalContent content) {
        return Stream.concat(
                        content.requests().es().stream(),
                        Stream.of(content.title()).map(Text::es))
                .map(text -> glossary.english(text).orElseGet(() -> Fillers.strip(text)))
                .toList();
    }
}
