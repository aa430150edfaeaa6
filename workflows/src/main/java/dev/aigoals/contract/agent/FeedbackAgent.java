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
     * is answered and its final message is not written twice. Ends with a final message, whatever happens, unless cancelled, or
     * unless a model may still explain the verdict: then {@link #explain} has the last word.
     */
    @ActivityMethod(name = "feedback.validate")
    Judged validate(ValidateRequest request);

    /**
     * Lets a model explain a failed verdict that is stored, and writes the final message with what was said, also where the model
     * fails or the learner stops it: a cancelled explanation ends with its final message and an answer.
     */
    @ActivityMethod(name = "feedback.explain")
    Explained explain(ExplainRequest request);

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
     * @param toExplain whether a model may explain it now, so that its final message is still to come; older goals know no such thing
     */
    record Judged(Verdict verdict, double score, int tries, String codeDigest, boolean toExplain) {
        public Judged(Verdict verdict, double score, int tries, String codeDigest) {
            this(verdict, score, tries, codeDigest, false);
        }
    }

    /** Which verdict to explain. */
    record ExplainRequest(Step step, RequestId requestId, TaskId taskId) {}

    /** How an explanation ended. */
    enum Ending {
        /** The model said all it had to say. */
        COMPLETE,
        /** No model spoke, or it broke off. */
        SILENT,
        /** It took too long. */
        OUT_OF_TIME,
        /** The learner has sent new work, and reads no more of the old. */
        OVERTAKEN,
        /** The learner stopped it. */
        STOPPED,
        /** The final message had been written before. */
        ENDED_BEFORE
    }

    /**
     * @param pieces sentences and blocks that the learner was shown
     * @param held those that were not: they would have told the solution, or spoke of what is not there
     */
    record Explained(Ending ending, int pieces, int held) {}

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
