package dev.aigoals.contract.agent;

import dev.aigoals.contract.goal.ContractStatus;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Node 9: under which terms does the run stand, and did they change? */
@ActivityInterface
public interface ContractValidatorAgent {

    /** Tells the learner of terms that they have not been told of. */
    @ActivityMethod(name = "contract.check")
    ContractStatus check(Request request);

    /** What to check. */
    record Request(Step step) {}
}
