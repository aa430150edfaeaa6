package dev.aigoals.client.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client may ask of the gateway: one record per message type, holding its payload. */
public sealed interface ClientMessage {

    /** Whether the server remembers the id, so that sending the request again is safe and takes effect once. */
    default boolean remembered() {
        return switch (this) {
            case Ping ignored -> false;
            case SyncRequest ignored -> false;
            case SnapshotRequest ignored -> false;
            default -> true;
        };
    }

    @WireType("create_goal_request")
    record CreateGoalRequest(
            @Nullable String courseId,
            String description,
            @Nullable String language,
            @Nullable String difficulty,
            @Nullable Integer timeBudgetMinutes)
            implements ClientMessage {

        public static CreateGoalRequest of(String description) {
            return new CreateGoalRequest(null, description, null, null, null);
        }
    }

    @WireType("start_goal_request")
    record StartGoalRequest(String goalId) implements ClientMessage {}

    @WireType("start_task_request")
    record StartTaskRequest(String goalId, String taskId) implements ClientMessage {}

    @WireType("code_update")
    record CodeUpdate(
            String goalId,
            String taskId,
            String code,
            @Nullable List<SourceFile> files) implements ClientMessage {}

    @WireType("run_request")
    record RunRequest(
            String goalId,
            String taskId,
            String code,
            @Nullable List<SourceFile> files,
            @Nullable String stdin) implements ClientMessage {}

    @WireType("validate_task_request")
    record ValidateTaskRequest(
            String goalId,
            String taskId,
            String code,
            @Nullable List<SourceFile> files) implements ClientMessage {}

    @WireType("hint_request")
    record HintRequest(
            String goalId,
            String taskId,
            @Nullable String code,
            @Nullable Integer level) implements ClientMessage {}

    @WireType("stop_request")
    record StopRequest(String requestId) implements ClientMessage {}

    @WireType("goal_control_request")
    record GoalControlRequest(String goalId, Action action) implements ClientMessage {

        /** What a learner may do with a goal as a whole. */
        public enum Action {
            PAUSE,
            RESUME,
            ABANDON
        }
    }

    @WireType("user_response")
    record UserResponse(
            String modalId, String actionId, @Nullable String text) implements ClientMessage {}

    @WireType("contract_response")
    record ContractResponse(String courseId, int contractVersion, boolean accepted) implements ClientMessage {}

    @WireType("activity_signal")
    record ActivitySignal(
            String goalId,
            @Nullable String taskId,
            Kind kind,
            @Nullable Integer count) implements ClientMessage {

        /** What an editor noticed about the learner's work. */
        public enum Kind {
            RUN_FAILED,
            RUN_PASSED,
            IDLE,
            ACTIVE,
            DIAGNOSTICS
        }
    }

    @WireType("sync_request")
    record SyncRequest(@Nullable Long afterSeq) implements ClientMessage {}

    @WireType("snapshot_request")
    record SnapshotRequest(String goalId) implements ClientMessage {}

    @WireType("token_refresh")
    record TokenRefresh(String accessToken) implements ClientMessage {}

    @WireType("ping")
    record Ping() implements ClientMessage {}

    /** One file beside the learner's main one: a relative path and its text. */
    record SourceFile(
            @JsonProperty("path") String path,
            @JsonProperty("content") String content) {}
}
