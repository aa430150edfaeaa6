package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.live.Draft;

/** Who types at which task. */
record Typist(LearnerId learner, TaskId task) {

    static Typist of(Draft draft) {
        return new Typist(draft.learnerId(), draft.taskId());
    }
}
