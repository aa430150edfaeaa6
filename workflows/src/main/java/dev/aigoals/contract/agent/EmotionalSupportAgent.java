package dev.aigoals.contract.agent;

import dev.aigoals.contract.id.TaskId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Node 8: reads the learner's mood from behaviour, and cheers up where it helps. */
@ActivityInterface
public interface EmotionalSupportAgent {

    /** Detects the mood and sends a modal where one is due. */
    @ActivityMethod(name = "support.support")
    Mood support(Request request);

    /** Takes in the learner's answer to a modal. */
    @ActivityMethod(name = "support.answer")
    Mood answer(AnswerRequest request);

    /** What gives cause to look. */
    enum Cause {
        VERDICT,
        BEHAVIOUR,
        IDLE
    }

    /**
     * @param verdict null unless the cause is one
     * @param failuresInRow failed verdicts of the task without a passed one between
     * @param moodScore the mood before, 0 (low) .. 1
     */
    record Request(
            Step step,
            @Nullable TaskId taskId,
            Cause cause,
            @Nullable Verdict verdict,
            int failuresInRow,
            double moodScore) {}

    /** Which modal was answered, and the mood before. */
    record AnswerRequest(Step step, UUID modalId, double moodScore) {}

    /**
     * @param score 0 (low) .. 1
     * @param wantsPause whether the learner's answer asks for a break
     * @param wantsHint whether the learner's answer asks for help
     */
    record Mood(String label, double score, boolean wantsPause, boolean wantsHint) {}
}
