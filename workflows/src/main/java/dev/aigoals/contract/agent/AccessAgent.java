package dev.aigoals.contract.agent;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Node 1: may this learner have this goal in this course? */
@ActivityInterface
public interface AccessAgent {

    /** Never fails for a refusal: that is an answer. */
    @ActivityMethod(name = "access.admit")
    Admission admit(Request request);

    /**
     * @param sessionId the login session that the request came in; it counts as of the request, so that a later expiry fails nothing
     */
    record Request(Step step, UUID sessionId) {}

    /**
     * @param refusal why not; null where the learner is admitted
     */
    record Admission(@Nullable Refusal refusal) {}

    /** Why a learner is not admitted. */
    enum Refusal {
        UNKNOWN_OR_DISABLED_USER,
        SESSION_REVOKED,
        NOT_ENROLLED
    }
}
