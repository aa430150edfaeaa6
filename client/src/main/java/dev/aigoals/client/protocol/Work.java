package dev.aigoals.client.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that an agent or the sandbox makes for one request: live chunks first, then one final with the whole of it. */
public sealed interface Work extends ServerMessage {

    String requestId();

    int attempt();

    boolean last();

    /** The chunk of a live message, null in the final one. */
    @Nullable
    Chunk chunk();

    @WireType("validation_result")
    record ValidationResult(
            String requestId,
            String goalId,
            String taskId,
            int attempt,
            @JsonProperty("final") boolean last,
            @Nullable Chunk chunk,
            @Nullable String text,
            @Nullable Verdict verdict,
            @Nullable Double score,
            @Nullable Integer tries,
            @Nullable List<Check> checks,
            @Nullable Boolean stopped)
            implements Work {}

    @WireType("hint")
    record Hint(
            String requestId,
            String goalId,
            String taskId,
            int attempt,
            int level,
            @JsonProperty("final") boolean last,
            @Nullable Chunk chunk,
            @Nullable String text,
            @Nullable Boolean verified,
            Goal.@Nullable Hints hints,
            @Nullable Boolean stopped)
            implements Work {}

    @WireType("run_output")
    record RunOutput(
            String requestId,
            int attempt,
            @JsonProperty("final") boolean last,
            @Nullable Chunk chunk,
            @Nullable String stdout,
            @Nullable String stderr,
            @Nullable Truncated truncated,
            @Nullable Exit exit,
            @Nullable Long milliseconds,
            @Nullable Boolean stopped)
            implements Work {}

    /** A piece of live text; {@code kind} belongs to validations, {@code stream} to runs. */
    record Chunk(int index, @Nullable String kind, @Nullable String stream, String text) {}

    /** What a validation came to. */
    enum Verdict {
        PASSED,
        FAILED,
        INCONCLUSIVE
    }

    /** One check of a finished validation; of a hidden one only its name and whether it passed. */
    record Check(
            String name,
            boolean visible,
            boolean passed,
            @Nullable String message,
            @Nullable String expected,
            @Nullable String actual) {}

    /** How a run ended: with an exit code, at a limit, stopped by the learner, or not at all. */
    record Exit(
            @Nullable Integer code,
            @Nullable String limit,
            @Nullable Boolean stopped,
            @Nullable Boolean unavailable) {}

    /** Which of the two streams of a run was cut. */
    record Truncated(boolean stdout, boolean stderr) {}
}
