package dev.aigoals.platform.goals;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goals, asked for, planned and published. */
@Component
public final class Goals {
    private static final int TITLE_LENGTH = 80;
    private static final String SELECT = """
            SELECT id, course_id, title, description, difficulty, estimated_time, language, source, content_hash, created_by,
                   published_at FROM goals
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tasks tasks;

    public Goals(JdbcClient jdbc, TransactionTemplate transaction, Tasks tasks) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tasks = tasks;
    }

    /** Writes down a goal that somebody asked for and that is not planned yet; false where it is there already. */
    public boolean askFor(GoalRequest request) {
        return jdbc.sql("""
                        INSERT INTO goals (id, course_id, title, description, difficulty, language, created_by)
                        VALUES (:id, :course, :title, :description, :difficulty, :language, :learner)
                        ON CONFLICT (id) DO NOTHING""")
                        .param("id", request.goalId().value())
                        .param("course", request.courseId().value())
                        .param("title", provisionalTitle(request.description()))
                        .param("description", request.description())
                        .param("difficulty", request.difficulty())
                        .param("language", request.language())
                        .param("learner", request.learnerId().value())
                        .update()
                == 1;
    }

    /** Gives the goal its content and tasks; giving it the same again changes nothing. */
    public void plan(GoalId id, String contentHash, GoalContent content, GoalSource source, LearnerLocale locale) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            UPDATE goals SET title = :title, description = :description, documentation = :documentation,
                                   difficulty = :difficulty, estimated_time = :minutes, language = :language,
                                   source = :source, content_hash = :hash, updated_at = now()
                             WHERE id = :id AND content_hash IS DISTINCT FROM :hash""")
                    .param("title", content.title().in(locale))
                    .param("description", content.description().in(locale))
                    .param("documentation", content.documentation().in(locale))
                    .param("difficulty", content.difficulty().wireName())
                    .param("minutes", content.estimatedMinutes())
                    .param("language", content.language().wireName())
                    .param("source", source.wireName())
                    .param("hash", contentHash)
                    .param("id", id.value())
                    .update();
            tasks.write(id, content.tasks(), locale);
        });
    }

    /** Offers the goal to all learners of a course; publishing it again changes nothing. */
    public boolean publish(GoalId id, CourseId course) {
        return jdbc.sql("""
                        UPDATE goals SET course_id = :course, published_at = coalesce(published_at, now()), updated_at = now()
                         WHERE id = :id AND content_hash IS NOT NULL""")
                        .param("course", course.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public Optional<Goal> find(GoalId id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query(Goals::goal)
                .optional();
    }

    /** The published goals of a course, oldest first. */
    public List<Goal> publishedIn(CourseId course) {
        return jdbc.sql(SELECT + "WHERE course_id = :course AND published_at IS NOT NULL ORDER BY published_at, id")
                .param("course", course.value())
                .query(Goals::goal)
                .list();
    }

    /** The goals that a learner has a run of, last touched first. */
    public List<Goal> followedBy(LearnerId learner) {
        return jdbc.sql(SELECT + """
                        WHERE id IN (SELECT goal_id FROM goal_runs WHERE learner_id = :learner)
                        ORDER BY updated_at DESC, id""")
                .param("learner", learner.value())
                .query(Goals::goal)
                .list();
    }

    private static String provisionalTitle(String words) {
        String line = words.strip().lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= TITLE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
    }

    private static Goal goal(ResultSet row, int number) throws SQLException {
        String difficulty = row.getString("difficulty");
        String language = row.getString("language");
        String source = row.getString("source");
        return new Goal(
                GoalId.of(Columns.uuid(row, "id")),
                CourseId.of(Columns.uuid(row, "course_id")),
                row.getString("title"),
                row.getString("description"),
                difficulty == null ? null : BankGoals.difficulty(difficulty),
                row.getObject("estimated_time", Integer.class),
                language == null ? null : BankGoals.language(language),
                source == null ? null : GoalSource.of(source),
                row.getString("content_hash"),
                LearnerId.of(Columns.uuid(row, "created_by")),
                Columns.instantOrNull(row, "published_at"));
    }
}
