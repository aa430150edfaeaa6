package dev.aigoals.contract.agent;

import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Node 4: looks at the learner's code and speaks about it. */
@ActivityInterface
public interface FeedbackAgent {

    /**
     * Runs the checks and says what they show. The verdict is stored once under the request; asked again, the stored one
     * is answered and its final message is not written twice. Ends with a final message, whatever happens, unless cancelled.
     */
    @ActivityMethod(name = "feedback.validate")
    Judged validate(ValidateRequest request);

    /** Gives a hint; a level once given is given again, the same. Ends with a final message unless cancelled. */
    @ActivityMethod(name = "feedback.hint")
    HintGiven hint(HintRequest request);

    /** Runs the program on the learner's own input. Ends with a final message unless cancelled. */
    @ActivityMethod(name = "feedback.run")
    ProgramRun run(RunRequest request);

    /** Says what a rule found while the learner typed, or what the state monitor thinks would help. */
    @ActivityMethod(name = "feedback.suggest")
    Suggested suggest(SuggestRequest request);

    /**
     * Writes the final message of work that was stopped, unless it has one; a verdict already reached is kept and answered.
     */
    @ActivityMethod(name = "feedback.close")
    Closed close(CloseRequest request);

    /**
     * @param triesBefore counted tries of the task before this one
     */
    record ValidateRequest(Step step, RequestId requestId, TaskId taskId, int triesBefore, boolean modelConsent) {}

    /**
     * @param score 0..1, the share of checks passed
     * @param tries counted tries of the task, this one included where it counts
     * @param codeDigest digest of the code that was judged
     */
    record Judged(Verdict verdict, double score, int tries, String codeDigest) {}

    /** What a hint is asked for, and what to show of the allowance after it. */
    record HintRequest(
            Step step, RequestId requestId, TaskId taskId, int level, HintAllowance allowance, boolean modelConsent) {}

    /** The hint as it was given. */
    record HintGiven(int level, boolean verified) {}

    /** Which program to run. */
    record RunRequest(Step step, RequestId requestId, TaskId taskId) {}

    /**
     * @param limit the limit that ended the program; null where it ended by itself
     */
    record ProgramRun(@Nullable Integer exitCode, @Nullable String limit) {}

    /**
     * @param suggestionId names what a rule found; null where the state monitor asks for scaffolding
     */
    record SuggestRequest(
            Step step, TaskId taskId, @Nullable UUID suggestionId) {}

    /**
     * @param said false where there was nothing worth saying
     */
    record Suggested(boolean said) {}

    /** Which kind of work is to be closed. */
    enum Work {
        VALIDATION,
        HINT,
        RUN
    }

    /**
     * @param level the hint's level; 0 for other work
     * @param triesBefore counted tries of the task
     */
    record CloseRequest(
            Step step,
            RequestId requestId,
            TaskId taskId,
            Work work,
            int level,
            int triesBefore,
            HintAllowance allowance) {}

    /**
     * @param judged the verdict that had been reached before the stop; null for none
     * @param delivered whether the work had its own final message before the stop
     */
    record Closed(@Nullable Judged judged, boolean delivered) {}
}
