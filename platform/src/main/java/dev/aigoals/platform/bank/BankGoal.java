package dev.aigoals.platform.bank;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.Language;
import dev.aigoals.platform.database.DerivedIds;
import java.util.UUID;

/** A verified goal that may be given out. */
public record BankGoal(String slug, String contentHash, Language language, Difficulty difficulty) {
    /** The id under which the goal stands in the search index. */
    public UUID id() {
        return idOf(slug);
    }

    public static UUID idOf(String slug) {
        return DerivedIds.of("bank_goal", slug);
    }
}
