package dev.aigoals.gateway.message;

import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.goals.SourceFile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client can say, decoded and checked. */
public sealed interface ClientMessage {

    /** Asks for a new goal in the learner's own words. */
    record CreateGoal(
            @Nullable CourseId courseId,
            String description,
            @Nullable String language,
            @Nullable String difficulty,
            @Nullable Integer timeBudgetMinutes)
            implements ClientMessage {}

    /** Begins a run of a published goal. */
    record StartGoal(GoalId goalId) implements ClientMessage {}

    /** Begins with a task. */
    record StartTask(GoalId goalId, TaskId taskId) implements ClientMessage {}

    /** The newest draft while the learner types. */
    record CodeUpdate(GoalId goalId, TaskId taskId, String code, List<SourceFile> files) implements ClientMessage {}

    /** Runs the program on the learner's own input. */
    record Run(
            GoalId goalId,
            TaskId taskId,
            String code,
            List<SourceFile> files,
            @Nullable String stdin) implements ClientMessage {}

    /** Hands in code for a verdict. */
    record Validate(GoalId goalId, TaskId taskId, String code, List<SourceFile> files) implements ClientMessage {}

    /** Asks for a hint; a null level is the next one. */
    record AskHint(
            GoalId goalId,
            TaskId taskId,
            @Nullable String code,
            @Nullable Integer level) implements ClientMessage {}

    /** Ends one piece of work. */
    record Stop(RequestId requestId) implements ClientMessage {}

    /** Pauses, resumes or abandons a goal. */
    record Control(GoalId goalId, GoalControl.Action action) implements ClientMessage {}

    /** Answers a motivation modal. */
    record Respond(UUID modalId, String actionId, @Nullable String text) implements ClientMessage {}

    /** Accepts or declines a course's terms. */
    record AnswerContract(CourseId courseId, int contractVersion, boolean accepted) implements ClientMessage {}

    /** What the editor noticed of the learner's behaviour. */
    record Activity(GoalId goalId, @Nullable TaskId taskId, String kind, int count) implements ClientMessage {}

    /** Asks for the stream after a place in it; null asks for what comes from now on. */
    record Sync(@Nullable Long afterSeq) implements ClientMessage {}

    /** Asks how a goal stands. */
    record Snapshot(GoalId goalId) implements ClientMessage {}

    /** Goes on under a new token of the same user. */
    record RefreshToken(String accessToken) implements ClientMessage {}

    /** Asks whether anybody is there. */
    record Ping() implements ClientMessage {}
}
