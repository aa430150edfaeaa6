package dev.aigoals.contract.agent;

import dev.aigoals.contract.id.RequestId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;

/** Node 7: what does the learner need, given all that they did so far? */
@ActivityInterface
public interface ContextOrganizerAgent {

    /** Finds and orders the goals that answer the learner's request. */
    @ActivityMethod(name = "context.organize")
    LearnerContext organize(Request request);

    /** Orders what the learner might do after this goal. */
    @ActivityMethod(name = "context.suggestNext")
    LearnerContext suggestNext(NextRequest request);

    /**
     * @param requestId the request under which the learner's words lie in the database
     */
    record Request(Step step, RequestId requestId) {}

    /** Asks for what comes next. */
    record NextRequest(Step step) {}

    /**
     * @param candidates best first
     */
    record LearnerContext(List<Candidate> candidates) {}

    /**
     * A verified goal of the bank.
     *
     * @param score 0..1
     * @param nearEnough whether it really is what was asked for
     */
    record Candidate(String slug, String contentHash, double score, boolean nearEnough) {}
}
