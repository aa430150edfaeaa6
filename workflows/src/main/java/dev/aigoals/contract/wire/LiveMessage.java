package dev.aigoals.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;

/** Text as it is being made; never stored, lost without harm. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface LiveMessage {

    /** The message's {@code type} on the wire. */
    String type();

    /** The work whose text it is; text of one work is replayed to a client that joins. */
    RequestId requestId();

    /**
     * An agent at work on a goal that is being planned.
     *
     * @param node the agent's number, 1..9
     * @param status {@code started}, {@code completed}, {@code retrying} or {@code failed}
     */
    record GoalProgress(
            RequestId requestId, GoalId goalId, int node, String agent, String status, String message, int attempt)
            implements LiveMessage {
        @Override
        public String type() {
            return "goal_progress";
        }
    }

    /** A piece of feedback on a submission. */
    record ValidationChunk(
            RequestId requestId,
            GoalId goalId,
            TaskId taskId,
            int attempt,
            @JsonProperty("final") boolean last,
            FeedbackChunk chunk)
            implements LiveMessage {
        @Override
        public String type() {
            return "validation_result";
        }
    }

    /**
     * A piece of text.
     *
     * @param kind {@code status}, {@code finding}, {@code suggestion}, {@code praise} or {@code verdict}
     */
    record FeedbackChunk(int index, String kind, String text) {}

    /** A piece of a hint. */
    record HintChunk(
            RequestId requestId,
            GoalId goalId,
            TaskId taskId,
            int attempt,
            int level,
            @JsonProperty("final") boolean last,
            TextChunk chunk)
            implements LiveMessage {
        @Override
        public String type() {
            return "hint";
        }
    }

    /** A piece of text. */
    record TextChunk(int index, String text) {}

    /** A piece of a program's output. */
    record RunChunk(
            RequestId requestId,
            int attempt,
            @JsonProperty("final") boolean last,
            OutputChunk chunk) implements LiveMessage {
        @Override
        public String type() {
            return "run_output";
        }
    }

    /**
     * A piece of output.
     *
     * @param stream {@code stdout} or {@code stderr}
     */
    record OutputChunk(int index, String stream, String text) {}
}
