package dev.aigoals.platform.goals;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.learner.LearnerLocale;

/** How goals come to be. */
interface GoalPlanning {
    /** Writes down a goal that somebody asked for and that is not planned yet; false where it is there already. */
    boolean askFor(GoalRequest request);

    /** Gives the goal its content and tasks; giving it the same again changes nothing. */
    void plan(GoalId id, String contentHash, GoalContent content, GoalSource source, LearnerLocale locale);
}
