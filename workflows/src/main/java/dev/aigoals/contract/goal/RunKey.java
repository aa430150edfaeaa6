package dev.aigoals.contract.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;

/** Names one learner's run of one goal, and the course in which it happens. */
public record RunKey(GoalId goalId, LearnerId learnerId, CourseId courseId) {

    /** The id of the run's workflow; built from the goal and the token's subject, never from what a client says. */
    @JsonIgnore
    public String workflowId() {
        return "goal-" + goalId + "-" + learnerId;
    }
}
