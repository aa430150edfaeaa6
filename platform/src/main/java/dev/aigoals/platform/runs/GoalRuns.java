package dev.aigoals.platform.runs;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.database.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learners' runs of goals. */
@Component
public final class GoalRuns {
    private final JdbcClient jdbc;

    public GoalRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down a run in planning; false where the learner has one of that goal already. */
    public boolean create(RunKey key) {
        return jdbc.sql("""
                        INSERT INTO goal_runs (goal_id, learner_id, course_id, workflow_id, phase, hints_unlocked)
                        VALUES (:goal, :learner, :course, :workflow, 'planning', 1) ON CONFLICT DO NOTHING""")
                        .param("goal", key.goalId().value())
                        .param("learner", key.learnerId().value())
                        .param("course", key.courseId().value())
                        .param("workflow", key.workflowId())
                        .update()
                == 1;
    }

    public Optional<RunRecord> find(GoalId goal, LearnerId learner) {
        return one("", goal, learner);
    }

    /** The run, held against other writers until the caller's transaction ends. */
    public Optional<RunRecord> lock(GoalId goal, LearnerId learner) {
        return one(" FOR UPDATE", goal, learner);
    }

    private Optional<RunRecord> one(String suffix, GoalId goal, LearnerId learner) {
        return jdbc.sql(RunRows.SELECT + "WHERE goal_id = :goal AND learner_id = :learner" + suffix)
                .param("goal", goal.value())
                .param("learner", learner.value())
                .query(RunRows::read)
                .optional();
    }

    /** The learner's runs, last changed first; of one course and in one phase where these are named. */
    public List<RunRecord> of(LearnerId learner, @Nullable CourseId course, @Nullable GoalPhase phase) {
        return jdbc.sql(RunRows.SELECT + """
                        WHERE learner_id = :learner AND (cast(:course AS uuid) IS NULL OR course_id = :course)
                          AND (cast(:phase AS text) IS NULL OR phase = :phase) ORDER BY updated_at DESC, goal_id""")
                .param("learner", learner.value())
                .param("course", course == null ? null : course.value())
                .param("phase", phase == null ? null : phase.wireName())
                .query(RunRows::read)
                .list();
    }

    /** The learner's runs that changed since then, last changed first. */
    public List<RunRecord> changedSince(LearnerId learner, Instant since) {
        return jdbc.sql(RunRows.SELECT
                        + "WHERE learner_id = :learner AND updated_at >= :since ORDER BY updated_at DESC")
                .param("learner", learner.value())
                .param("since", Columns.time(since))
                .query(RunRows::read)
                .list();
    }

    public List<RunRecord> ofCourse(CourseId course) {
        return jdbc.sql(RunRows.SELECT + "WHERE course_id = :course ORDER BY learner_id, started_at")
                .param("course", course.value())
                .query(RunRows::read)
                .list();
    }

    /** All runs in a phase, longest there first. */
    public List<RunRecord> inPhase(GoalPhase phase) {
        return jdbc.sql(RunRows.SELECT + "WHERE phase = :phase ORDER BY updated_at, goal_id")
                .param("phase", phase.wireName())
                .query(RunRows::read)
                .list();
    }

    /** Pins the content that the run works on. */
    public void pin(RunKey key, String contentHash) {
        change(key, "content_hash = :value", contentHash);
    }

    public void currentTask(RunKey key, @Nullable TaskId task) {
        change(key, "current_task_id = cast(:value AS uuid)", task == null ? null : task.value());
    }

    public void hints(RunKey key, HintAllowance hints) {
        jdbc.sql("""
                        UPDATE goal_runs SET hints_used = :used, hints_unlocked = :unlocked, hint_ceiling = :ceiling,
                               updated_at = now()
                         WHERE goal_id = :goal AND learner_id = :learner""")
                .param("used", hints.used())
                .param("unlocked", hints.unlocked())
                .param("ceiling", hints.ceiling())
                .param("goal", key.goalId().value())
                .param("learner", key.learnerId().value())
                .update();
    }

    /**
     * Moves the run to a phase.
     *
     * @param agent who brought it about; null for the learner
     * @param episode names the time that the run got stuck; null unless it is
     */
    public void phase(RunKey key, GoalPhase phase, String reason, @Nullable AgentName agent, @Nullable String episode) {
        boolean stuck = phase == GoalPhase.STUCK;
        jdbc.sql("""
                        UPDATE goal_runs SET phase = :phase, reason = :reason, episode = :episode, stuck_agent = :agent,
                               updated_at = now(), closed_at = CASE WHEN :closed THEN coalesce(closed_at, now()) END
                         WHERE goal_id = :goal AND learner_id = :learner""")
                .param("phase", phase.wireName())
                .param("reason", reason)
                .param("episode", stuck ? episode : null)
                .param("agent", stuck && agent != null ? agent.wireName() : null)
                .param("closed", phase.closed())
                .param("goal", key.goalId().value())
                .param("learner", key.learnerId().value())
                .update();
    }

    private void change(RunKey key, String assignment, @Nullable Object value) {
        jdbc.sql("UPDATE goal_runs SET " + assignment
                        + ", updated_at = now() WHERE goal_id = :goal AND learner_id = :learner")
                .param("value", value)
                .param("goal", key.goalId().value())
                .param("learner", key.learnerId().value())
                .update();
    }
}
