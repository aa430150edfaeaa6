package dev.aigoals.contract.agent;

import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.id.RequestId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import org.jspecify.annotations.Nullable;

/** Node 2: makes the goal and its tasks. */
@ActivityInterface
public interface GoalGeneratorAgent {

    /** Makes the goal that the learner asked for, or says that nothing fits. */
    @ActivityMethod(name = "generator.generate")
    Generated generate(Request request);

    /** Pins the content of a goal that exists already, for one more learner's run of it. */
    @ActivityMethod(name = "generator.adopt")
    Generated adopt(AdoptRequest request);

    /**
     * @param requestId the request under which the learner's words lie in the database
     */
    record Request(
            Step step, RequestId requestId, ContextOrganizerAgent.LearnerContext context, boolean modelConsent) {}

    /** Asks for the goal of the run's own id. */
    record AdoptRequest(Step step) {}

    /**
     * @param plan null where nothing verified is near enough to what was asked for
     */
    record Generated(@Nullable GoalPlan plan) {}
}
