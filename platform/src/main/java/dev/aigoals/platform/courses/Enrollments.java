package dev.aigoals.platform.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows which course. */
@Component
public final class Enrollments {

    private static final String COLUMNS = "id, user_id, course_id, enrolled_at, status";

    private final JdbcClient jdbc;

    public Enrollments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enrols a learner; empty where an enrolment is there already, whatever its status. */
    public Optional<Enrollment> enroll(LearnerId learner, CourseId course) {
        return jdbc.sql("INSERT INTO enrollments (user_id, course_id) VALUES (:user, :course)"
                        + " ON CONFLICT DO NOTHING RETURNING " + COLUMNS)
                .param("user", learner.value())
                .param("course", course.value())
                .query(Enrollments::enrollment)
                .optional();
    }

    public Optional<Enrollment> find(LearnerId learner, CourseId course) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM enrollments WHERE user_id = :user AND course_id = :course")
                .param("user", learner.value())
                .param("course", course.value())
                .query(Enrollments::enrollment)
                .optional();
    }

    /** Whether this person may work in the course: with an active enrolment, or because they teach it. */
    public boolean admits(LearnerId learner, CourseId course) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM enrollments"
                        + " WHERE user_id = :user AND course_id = :course AND status = 'active')"
                        + " OR EXISTS (SELECT FROM courses WHERE id = :course AND created_by = :user)")
                .param("user", learner.value())
                .param("course", course.value())
                .query(Boolean.class)
                .single();
    }

    public boolean setStatus(LearnerId learner, CourseId course, Enrollment.Status status) {
        return jdbc.sql("UPDATE enrollments SET status = :status WHERE user_id = :user AND course_id = :course")
                        .param("status", status.wireName())
                        .param("user", learner.value())
                        .param("course", course.value())
                        .update()
                == 1;
    }

    public boolean remove(LearnerId learner, CourseId course) {
        return jdbc.sql("DELETE FROM enrollments WHERE user_id = :user AND course_id = :course")
                        .param("user", learner.value())
                        .param("course", course.value())
                        .update()
                == 1;
    }

    /** The learners of a course, longest enrolled first. */
    public List<Enrollment> of(CourseId course) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM enrollments WHERE course_id = :course ORDER BY enrolled_at, user_id")
                .param("course", course.value())
                .query(Enrollments::enrollment)
                .list();
    }

    private static Enrollment enrollment(ResultSet row, int number) throws SQLException {
        return new Enrollment(
                row.getObject("id", UUID.class),
                LearnerId.of(row.getObject("user_id", UUID.class)),
                CourseId.of(row.getObject("course_id", UUID.class)),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                Enrollment.Status.of(row.getString("status")));
    }
}
