package dev.aigoals.activities.access;

import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.AccessAgent;
import org.springframework.stereotype.Component;

/** Admits a learner whose login and enrolment stand. */
@Component
final class AccessAgentImpl implements AccessAgent, Agent {

    private final ValidateToken validateToken;
    private final CheckEnrollment checkEnrollment;

    AccessAgentImpl(ValidateToken validateToken, CheckEnrollment checkEnrollment) {
        this.validateToken = validateToken;
        this.checkEnrollment = checkEnrollment;
    }

    @Override
    public Admission admit(Request request) {
        return new Admission(validateToken
                .refusal(request.step().run(), request.sessionId())
                .or(() -> checkEnrollment.refusal(request.step().run()))
                .orElse(null));
    }
}
