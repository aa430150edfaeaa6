package dev.aigoals.contract.goal;

import dev.aigoals.contract.id.TaskId;
import java.util.UUID;

/**
 * Says that a rule fired while the learner typed.
 *
 * @param suggestionId names the suggestion whose words lie in the cache, ready to be said
 */
public record TypingNews(UUID suggestionId, TaskId taskId) {}
