package dev.aigoals.platform.search;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.Language;
import dev.aigoals.platform.bank.BankGoal;
import org.jspecify.annotations.Nullable;

/** What a goal must be besides near; null for any. */
public record SearchFilter(
        @Nullable Language language, @Nullable Difficulty difficulty) {
    public static final SearchFilter ANY = new SearchFilter(null, null);

    boolean admits(BankGoal goal) {
        return (language == null || language == goal.language())
                && (difficulty == null || difficulty == goal.difficulty());
    }
}
