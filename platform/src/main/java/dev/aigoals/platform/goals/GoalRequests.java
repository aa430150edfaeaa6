package dev.aigoals.platform.goals;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What learners asked for; workflows carry the request's id only. */
@Component
public final class GoalRequests {
    private static final String SELECT = """
            SELECT learner_id, request_id, goal_id, course_id, description, language, difficulty, time_budget_minutes
              FROM goal_requests
            """;

    private final JdbcClient jdbc;

    public GoalRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the request; false where one of that learner and id is there already. */
    public boolean store(GoalRequest request) {
        return jdbc.sql("""
                        INSERT INTO goal_requests (learner_id, request_id, goal_id, course_id, description, language,
                                                   difficulty, time_budget_minutes)
                        VALUES (:learner, :request, :goal, :course, :description, :language, :difficulty, :minutes)
                        ON CONFLICT DO NOTHING""")
                        .param("learner", request.learnerId().value())
                        .param("request", request.requestId().value())
                        .param("goal", request.goalId().value())
                        .param("course", request.courseId().value())
                        .param("description", request.description())
                        .param("language", request.language())
                        .param("difficulty", request.difficulty())
                        .param("minutes", request.timeBudgetMinutes())
                        .update()
                == 1;
    }

    public Optional<GoalRequest> find(LearnerId learner, RequestId request) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner AND request_id = :request")
                .param("learner", learner.value())
                .param("request", request.value())
                .query(GoalRequests::request)
                .optional();
    }

    /** The request with which the learner's run of the goal began. */
    public Optional<GoalRequest> firstOf(LearnerId learner, GoalId goal) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner AND goal_id = :goal ORDER BY at LIMIT 1")
                .param("learner", learner.value())
                .param("goal", goal.value())
                .query(GoalRequests::request)
                .optional();
    }

    /** What the learner asked for last, newest first. */
    public List<GoalRequest> lastOf(LearnerId learner, int limit) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner ORDER BY at DESC LIMIT :limit")
                .param("learner", learner.value())
                .param("limit", limit)
                .query(GoalRequests::request)
                .list();
    }

    private static GoalRequest request(ResultSet row, int number) throws SQLException {
        return new GoalRequest(
                LearnerId.of(Columns.uuid(row, "learner_id")),
                RequestId.of(Columns.uuid(row, "request_id")),
                GoalId.of(Columns.uuid(row, "goal_id")),
                CourseId.of(Columns.uuid(row, "course_id")),
                row.getString("description"),
                row.getString("language"),
                row.getString("difficulty"),
                row.getObject("time_budget_minutes", Integer.class));
    }
}
