package dev.aigoals.client.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the gateway may say: one record per message type, holding its payload. */
public sealed interface ServerMessage permits ServerMessage.Reply, ServerMessage.Progress, ServerMessage.Word, Work {

    /** Answers a request, except where a snapshot is part of a sync. */
    sealed interface Reply extends ServerMessage {}

    /** Says how a goal or a task goes. */
    sealed interface Progress extends ServerMessage {
        String goalId();
    }

    /** Everything else that reaches a learner unasked. */
    sealed interface Word extends ServerMessage {}

    @WireType("session_established")
    record SessionEstablished(String sessionId, Account user, long lastSeq, Limits limits, String protocol)
            implements Word {}

    @WireType("ack")
    record Ack(
            @Nullable String goalId,
            @Nullable Integer level,
            @Nullable Instant expiresAt) implements Reply {}

    @WireType("error")
    record Refusal(
            ErrorCode code,
            String message,
            boolean retryable,
            @Nullable Long retryAfterMs,
            @Nullable JsonNode details) implements Reply {}

    @WireType("pong")
    record Pong() implements Reply {}

    @WireType("sync_complete")
    record SyncComplete(long lastSeq, @Nullable Boolean reset) implements Reply {}

    @WireType("goal_snapshot")
    record GoalSnapshot(
            Goal goal,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String currentTaskId,

            Pending pending,
            long asOfSeq)
            implements Reply {}

    @WireType("goal_progress")
    record GoalProgress(String goalId, int node, String agent, String status, String message, int attempt)
            implements Progress {}

    @WireType("goal_created")
    record GoalCreated(Goal goal) implements Progress {
        @Override
        public String goalId() {
            return goal.id();
        }
    }

    @WireType("goal_failed")
    record GoalFailed(String goalId, String code, String message) implements Progress {}

    @WireType("goal_state_changed")
    record GoalStateChanged(
            String goalId,
            Goal.Phase phase,
            @JsonInclude(JsonInclude.Include.ALWAYS) Goal.@Nullable Phase previous,
            String reason,
            @Nullable String agent)
            implements Progress {}

    @WireType("goal_completed")
    record GoalCompleted(
            String goalId,
            Performance performance,
            @Nullable List<String> nextGoals) implements Progress {}

    @WireType("task_started")
    record TaskStarted(String goalId, String taskId) implements Progress {}

    @WireType("task_completed")
    record TaskCompleted(
            String goalId,
            String taskId,
            double score,
            int tries,
            @Nullable String nextTaskId) implements Progress {}

    @WireType("task_failed")
    record TaskFailed(String goalId, String taskId, String reason) implements Progress {}

    @WireType("suggestion")
    record Suggestion(
            String suggestionId,
            String goalId,
            String taskId,
            String text,
            @Nullable LineRange range,
            boolean verified) implements Word {}

    @WireType("motivation_modal")
    record MotivationModal(
            String modalId, String goalId, Mood mood, String title, String message, List<ModalAction> actions)
            implements Word {}

    @WireType("modal_resolved")
    record ModalResolved(String modalId, String actionId) implements Word {}

    @WireType("contract_changed")
    record ContractChanged(
            String courseId, int contractVersion, List<TermChange> changes, String terms, boolean requiresAcceptance)
            implements Word {}

    /** A message of a type that this client does not know yet; it is passed over. */
    record Unknown(String type, JsonNode payload) implements Word {}

    /** The signed-in person. */
    record Account(String id, String username, List<String> roles, String locale) {}

    /** What the gateway allows on this socket. */
    record Limits(
            int maxMessageBytes,
            int messagesPerMinute,
            int idleTimeoutSeconds,
            @Nullable Integer connections) {}

    /** What still waits for the learner's answer, and the requests that are running. */
    record Pending(List<MotivationModal> modals, List<ContractChanged> contracts, List<String> requests) {}

    /** How a finished goal went. */
    record Performance(
            double score,
            int tries,
            int hintsUsed,
            double minutes,
            List<String> strengths,
            List<String> focusAreas,
            String summary) {}

    /** Lines of the learner's file, from 1, both included. */
    record LineRange(int startLine, int endLine) {}

    /** The mood that the modal answers: a word for it, and 0 (low) to 1. */
    record Mood(String label, double score) {}

    /** One button of a modal. */
    record ModalAction(String id, String label) {}

    /** One changed field of a course contract. */
    record TermChange(
            String field,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            JsonNode old,

            @JsonInclude(JsonInclude.Include.ALWAYS) @JsonProperty("new") @Nullable
            JsonNode replacement) {}
}
