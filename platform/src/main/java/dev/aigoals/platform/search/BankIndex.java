package dev.aigoals.platform.search;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.BankGoal;
import dev.aigoals.platform.goals.BankGoals;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts goals of the bank where they are found by what they are about. */
@Component
public final class BankIndex {
    private final BankGoals goals;
    private final Embeddings embeddings;

    BankIndex(BankGoals goals, Embeddings embeddings) {
        this.goals = goals;
        this.embeddings = embeddings;
    }

    /** Puts the goal in force and indexes it; quick and without effect where nothing changed. */
    public boolean put(GoalContent content) {
        boolean changed = goals.upsert(content);
        for (var locale : LearnerLocale.values()) {
            changed |= embeddings.store(
                    EntityType.BANK_GOAL, BankGoal.idOf(content.slug()), locale, texts(content, locale));
        }
        return changed;
    }

    private static List<String> texts(GoalContent content, LearnerLocale locale) {
        String title = content.title().in(locale);
        return Stream.concat(
                        Stream.of(
                                title + ". " + content.description().in(locale),
                                title + ". " + String.join(", ", content.topics())),
                        content.requests().in(locale).stream())
                .toList();
    }
}
