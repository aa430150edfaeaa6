package dev.aigoals.activities.generator.author;

import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalRequest;

/**
 * A goal to be written.
 *
 * @param asked the learner's own words and wishes
 * @param locale the language that the learner reads
 */
public record Commission(Step step, GoalRequest asked, LearnerLocale locale) {}
