package dev.aigoals.contract.goal;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * One learner's run of one goal.
 *
 * <p>An update is refused with a failure that {@link dev.aigoals.contract.failure.Refusal#from} reads. An update's id is the request's id, and the run remembers the ids that it
 * accepted, so that a request sent again gets the first answer and has no second effect.
 */
@WorkflowInterface
public interface GoalWorkflow {

    String TASK_QUEUE = "goals";
    String TYPE = "Goal";
    int INBOX_LIMIT = 20;

    @WorkflowMethod(name = TYPE)
    GoalOutcome run(GoalRun run);

    @UpdateMethod(name = "submit", description = "A learner's work is durably queued; it runs in its turn")
    Acceptance submit(LearnerMessage message);

    @UpdateValidatorMethod(updateName = "submit")
    void validateSubmit(LearnerMessage message);

    @UpdateMethod(name = "stop", description = "One piece of work ends now, running or waiting")
    Acceptance stop(StopWork stop);

    @UpdateMethod(name = "control", description = "The learner pauses, resumes or abandons the goal")
    Acceptance control(GoalControl control);

    @UpdateValidatorMethod(updateName = "control")
    void validateControl(GoalControl control);

    @SignalMethod(name = "resume", description = "Operators: how a stuck goal goes on (retry, skip, fallback, fail)")
    void resume(Resume resume);

    @SignalMethod(name = "contractChanged", description = "The course has new terms")
    void contractChanged(ContractNews news);

    @SignalMethod(name = "contractAnswered", description = "The learner accepted or declined the course's terms")
    void contractAnswered(ContractNews news);

    @SignalMethod(name = "modalAnswered", description = "The learner answered a motivation modal")
    void modalAnswered(ModalAnswered answered);

    @SignalMethod(name = "typing", description = "A rule fired while the learner typed")
    void typing(TypingNews news);

    @SignalMethod(name = "behaviour", description = "The learner's behaviour in the editor crossed a line")
    void behaviour(BehaviourNews news);

    @QueryMethod(name = "view", description = "How the goal stands")
    GoalView view();
}
