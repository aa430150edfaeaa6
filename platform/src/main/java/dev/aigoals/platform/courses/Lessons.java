package dev.aigoals.platform.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The lessons of courses, in order. */
@Component
public final class Lessons {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Lessons(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Adds a goal's lesson at the end of a course; a goal has one lesson in a course, however often it is added. */
    public UUID add(CourseId course, GoalId goal, String title, String content) {
        return transaction.execute(status -> {
            jdbc.sql("SELECT id FROM courses WHERE id = :course FOR UPDATE")
                    .param("course", course.value())
                    .query(UUID.class)
                    .single();
            return find(course, goal).orElseGet(() -> insert(course, goal, title, content));
        });
    }

    /** A goal's lesson in a course. */
    public Optional<UUID> find(CourseId course, GoalId goal) {
        return jdbc.sql("SELECT id FROM lessons WHERE course_id = :course AND goal_id = :goal")
                .param("course", course.value())
                .param("goal", goal.value())
                .query(UUID.class)
                .optional();
    }

    private UUID insert(CourseId course, GoalId goal, String title, String content) {
        return jdbc.sql("""
                        INSERT INTO lessons (course_id, goal_id, title, content, position)
                        SELECT :course, :goal, :title, :content, coalesce(max(position), 0) + 1
                          FROM lessons WHERE course_id = :course RETURNING id""")
                .param("course", course.value())
                .param("goal", goal.value())
                .param("title", title)
                .param("content", content)
                .query(UUID.class)
                .single();
    }

    /** The lessons of a course, in order. */
    public List<Lesson> of(CourseId course) {
        return jdbc.sql(
                        "SELECT id, goal_id, title, content, position FROM lessons WHERE course_id = :course ORDER BY position")
                .param("course", course.value())
                .query((row, number) -> new Lesson(
                        row.getObject("id", UUID.class),
                        GoalId.of(row.getObject("goal_id", UUID.class)),
                        row.getString("title"),
                        row.getString("content"),
                        row.getInt("position")))
                .list();
    }

    /**
     * What a course says about a goal.
     *
     * @param content Markdown
     */
    public record Lesson(UUID id, GoalId goalId, String title, String content, int position) {}
}
