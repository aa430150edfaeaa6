package dev.aigoals.activities.context;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a learner did so far.
 *
 * @param completed slugs of goals that they completed
 * @param begun slugs of goals that they began and did not complete
 * @param weakTopics topics of tasks that took many tries
 * @param language the language that they worked in last; null for a newcomer
 * @param readyFor the difficulty that suits them next
 */
record LearnerHistory(
        Set<String> completed,
        Set<String> begun,
        Set<String> weakTopics,
        @Nullable Language language,
        Difficulty readyFor) {}
