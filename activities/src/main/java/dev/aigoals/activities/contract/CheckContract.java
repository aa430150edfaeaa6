package dev.aigoals.activities.contract;

import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.courses.Contracts;
import org.springframework.stereotype.Component;

/** The tool {@code check_contract}: the terms in force and the learner's answer to them. */
@Component
final class CheckContract {

    private final Contracts contracts;

    CheckContract(Contracts contracts) {
        this.contracts = contracts;
    }

    ContractStatus standing(RunKey run) {
        return contracts.statusFor(run.learnerId(), run.courseId());
    }
}
