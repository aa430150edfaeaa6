package dev.aigoals.activities.turns;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.courses.Contracts;
import dev.aigoals.platform.goals.Goal;
import dev.aigoals.platform.goals.Goals;
import org.springframework.stereotype.Component;

/** Whether a learner's words and code may reach a model provider, as it stands at this moment. */
@Component
final class Consent {

    private final Goals goals;
    private final Contracts contracts;

    Consent(Goals goals, Contracts contracts) {
        this.goals = goals;
        this.contracts = contracts;
    }

    boolean given(RunKey run) {
        return goals.find(run.goalId())
                .map(Goal::courseId)
                .map(course -> contracts.statusFor(run.learnerId(), course).modelConsent())
                .orElse(false);
    }
}
