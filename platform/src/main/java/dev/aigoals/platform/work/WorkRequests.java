package dev.aigoals.platform.work;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.database.Columns;
import dev.aigoals.platform.goals.SourceFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The work that learners asked for, with their code; workflows carry the request's id only. */
@Component
public final class WorkRequests {
    private static final String SELECT = """
        SELECT learner_id, request_id, goal_id, task_id, kind, code, files::text AS files, stdin, level
          FROM work_requests
        """;
    private static final TypeReference<List<SourceFile>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    public WorkRequests(JdbcClient jdbc, JsonMapper wireMapper) {
        this.jdbc = jdbc;
        this.mapper = wireMapper;
    }

    /** Keeps the request; false where one of that learner and id is there already. */
    public boolean store(WorkRequest request) {
        return jdbc.sql("""
            INSERT INTO work_requests (learner_id, request_id, goal_id, task_id, kind, code, files, stdin, level)
            VALUES (:learner, :request, :goal, :task, :kind, :code, cast(:files AS jsonb), :stdin, :level)
            ON CONFLICT DO NOTHING\
            """)
                        .param("learner", request.learnerId().value())
                        .param("request", request.requestId().value())
                        .param("goal", request.goalId().value())
                        .param("task", request.taskId().value())
                        .param("kind", request.kind().column())
                        .param("code", request.code())
                        .param("files", mapper.writeValueAsString(request.files()))
                        .param("stdin", request.stdin())
                        .param("level", request.level())
                        .update()
                == 1;
    }

    /** Forgets a request that was refused after all, so that its id may be used again. */
    public void withdraw(LearnerId learner, RequestId request) {
        jdbc.sql("DELETE FROM work_requests WHERE learner_id = :learner AND request_id = :request AND"
                        + " finished_at IS NULL")
                .param("learner", learner.value())
                .param("request", request.value())
                .update();
    }

    public Optional<WorkRequest> find(LearnerId learner, RequestId request) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner AND request_id = :request")
                .param("learner", learner.value())
                .param("request", request.value())
                .query(this::request)
                .optional();
    }

    /** Whether a request of that id, of work or of a goal, was made by somebody else. */
    public boolean belongsToAnother(LearnerId learner, RequestId request) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1 FROM work_requests WHERE request_id = :request AND learner_id <> :learner)
                OR EXISTS (SELECT 1 FROM goal_requests WHERE request_id = :request AND learner_id <> :learner)\
            """)
                .param("request", request.value())
                .param("learner", learner.value())
                .query(Boolean.class)
                .single();
    }

    /** Marks the work as ended, in the transaction of its final message; false where it was. */
    public boolean finish(LearnerId learner, RequestId request) {
        return jdbc.sql("""
            UPDATE work_requests SET finished_at = now()
             WHERE learner_id = :learner AND request_id = :request AND finished_at IS NULL\
            """)
                        .param("learner", learner.value())
                        .param("request", request.value())
                        .update()
                == 1;
    }

    /** Whether the work has not ended. */
    public boolean isOpen(LearnerId learner, RequestId request) {
        return open(learner, request, "");
    }

    /** The same, for the rest of the caller's transaction: nobody ends the work before that. */
    public boolean lockOpen(LearnerId learner, RequestId request) {
        return open(learner, request, " FOR UPDATE");
    }

    private boolean open(LearnerId learner, RequestId request, String lock) {
        return jdbc.sql("""
            SELECT 1 FROM work_requests
             WHERE learner_id = :learner AND request_id = :request AND finished_at IS NULL\
            """ + lock)
                .param("learner", learner.value())
                .param("request", request.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether the learner has asked for other work on the same goal since. */
    public boolean isOvertaken(LearnerId learner, RequestId request) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1 FROM work_requests later
                             JOIN work_requests own ON own.goal_id = later.goal_id
                                                   AND own.learner_id = later.learner_id
                            WHERE own.learner_id = :learner AND own.request_id = :request
                              AND later.at > own.at AND later.kind <> 'start_task')\
            """)
                .param("learner", learner.value())
                .param("request", request.value())
                .query(Boolean.class)
                .single();
    }

    /** The learner's work that has not ended, oldest first. */
    public List<WorkRequest> open(LearnerId learner) {
        return jdbc.sql(SELECT + "WHERE learner_id = :learner AND finished_at IS NULL ORDER BY at")
                .param("learner", learner.value())
                .query(this::request)
                .list();
    }

    /** What the learner handed in or ran for the task last. */
    public Optional<WorkRequest> lastSent(LearnerId learner, TaskId task) {
        return jdbc.sql(SELECT + """
            WHERE learner_id = :learner AND task_id = :task AND kind IN ('validate', 'run')
            ORDER BY at DESC LIMIT 1\
            """)
                .param("learner", learner.value())
                .param("task", task.value())
                .query(this::request)
                .optional();
    }

    private WorkRequest request(ResultSet row, int number) throws SQLException {
        return new WorkRequest(
                LearnerId.of(Columns.uuid(row, "learner_id")),
                RequestId.of(Columns.uuid(row, "request_id")),
                GoalId.of(Columns.uuid(row, "goal_id")),
                TaskId.of(Columns.uuid(row, "task_id")),
                WorkRequest.Kind.of(row.getString("kind")),
                row.getString("code"),
                mapper.readValue(row.getString("files"), FILES),
                row.getString("stdin"),
                row.getObject("level", Integer.class));
    }
}
