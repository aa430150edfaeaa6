package dev.aigoals.gateway.message;

import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.ErrorCode;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decodes the payload of each type of client message; unknown fields are ignored. */
@Component
public final class MessageDecoder {

    private static final Set<String> LANGUAGES = Set.of("python", "javascript");
    private static final Set<String> DIFFICULTIES = Set.of("easy", "medium", "hard");
    private static final Set<String> ACTIONS = Set.of("pause", "resume", "abandon");
    private static final Set<String> ACTIVITIES = Set.of("run_failed", "run_passed", "idle", "active", "diagnostics");
    private static final int LONGEST_BUDGET = 100_000;
    private static final int MOST_COUNTED = 1_000_000;
    private static final int HINT_LEVELS = 4;

    public ClientMessage decode(Envelope envelope) {
        Fields fields = new Fields(envelope.payload());
        return switch (envelope.type()) {
            case "create_goal_request" -> createGoal(fields);
            case "start_goal_request" -> new ClientMessage.StartGoal(goal(fields));
            case "start_task_request" -> new ClientMessage.StartTask(goal(fields), task(fields));
            case "code_update" ->
                new ClientMessage.CodeUpdate(goal(fields), task(fields), code(fields), FileList.of(fields));
            case "run_request" ->
                new ClientMessage.Run(
                        goal(fields),
                        task(fields),
                        code(fields),
                        FileList.of(fields),
                        fields.optionalText("stdin", Limits.STDIN).orElse(null));
            case "validate_task_request" ->
                new ClientMessage.Validate(goal(fields), task(fields), code(fields), FileList.of(fields));
            case "hint_request" -> hint(fields);
            case "stop_request" -> new ClientMessage.Stop(RequestId.of(fields.id("request_id")));
            case "goal_control_request" ->
                new ClientMessage.Control(
                        goal(fields),
                        GoalControl.Action.valueOf(
                                fields.oneOf("action", ACTIONS).toUpperCase(Locale.ROOT)));
            case "user_response" ->
                new ClientMessage.Respond(
                        fields.id("modal_id"),
                        fields.text("action_id", Limits.NAME),
                        fields.optionalText("text", Limits.TEXT).orElse(null));
            case "contract_response" ->
                new ClientMessage.AnswerContract(
                        CourseId.of(fields.id("course_id")),
                        (int) fields.integer("contract_version", 1, Integer.MAX_VALUE),
                        fields.bool("accepted"));
            case "activity_signal" -> activity(fields);
            case "sync_request" ->
                new ClientMessage.Sync(
                        fields.optionalInteger("after_seq", 0, Long.MAX_VALUE).orElse(null));
            case "snapshot_request" -> new ClientMessage.Snapshot(goal(fields));
            case "token_refresh" -> new ClientMessage.RefreshToken(fields.text("access_token", Limits.TOKEN));
            case "ping" -> new ClientMessage.Ping();
            default -> throw RequestRefused.of(ErrorCode.UNKNOWN_TYPE);
        };
    }

    private static ClientMessage createGoal(Fields fields) {
        CourseId course = fields.optionalId("course_id").map(CourseId::of).orElse(null);
        String description = fields.text("description", Limits.DESCRIPTION);
        if (description.isBlank()) {
            throw fields.missing("description");
        }
        return new ClientMessage.CreateGoal(
                course,
                description,
                fields.optionalOneOf("language", LANGUAGES).orElse(null),
                fields.optionalOneOf("difficulty", DIFFICULTIES).orElse(null),
                fields.optionalInteger("time_budget_minutes", 1, LONGEST_BUDGET)
                        .map(Long::intValue)
                        .orElse(null));
    }

    private static ClientMessage hint(Fields fields) {
        return new ClientMessage.AskHint(
                goal(fields),
                task(fields),
                fields.optionalText("code", Limits.CODE).orElse(null),
                fields.optionalInteger("level", 1, HINT_LEVELS)
                        .map(Long::intValue)
                        .orElse(null));
    }

    private static ClientMessage activity(Fields fields) {
        return new ClientMessage.Activity(
                goal(fields),
                fields.optionalId("task_id").map(TaskId::of).orElse(null),
                fields.oneOf("kind", ACTIVITIES),
                fields.optionalInteger("count", 0, MOST_COUNTED)
                        .map(Long::intValue)
                        .orElse(1));
    }

    private static GoalId goal(Fields fields) {
        return GoalId.of(fields.id("goal_id"));
    }

    private static TaskId task(Fields fields) {
        return TaskId.of(fields.id("task_id"));
    }

    private static String code(Fields fields) {
        return fields.text("code", Limits.CODE);
    }
}
