package dev.aigoals.activities.turns;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.courses.Contracts;
import org.springframework.stereotype.Component;

/** Whether a learner's words and code may reach a model provider, as it stands at this moment. */
@Component
public final class Consent {

    private final Contracts contracts;

    Consent(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The learner's own setting, and the terms of the course in which the run happens. */
    public boolean given(RunKey run) {
        return contracts.statusFor(run.learnerId(), run.courseId()).modelConsent();
    }
}
