package dev.aigoals.platform.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses: taught ones, and the one of each learner's own. */
@Component
public final class Courses {

    private static final String COLUMNS = "id, title, description, visibility, personal_of, created_by, created_at";

    private final JdbcClient jdbc;

    public Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Course create(String title, String description, Course.Visibility visibility, LearnerId instructor) {
        return jdbc.sql("INSERT INTO courses (title, description, visibility, created_by)"
                        + " VALUES (:title, :description, :visibility, :creator) RETURNING " + COLUMNS)
                .param("title", title)
                .param("description", description)
                .param("visibility", visibility.wireName())
                .param("creator", instructor.value())
                .query(Courses::course)
                .single();
    }

    /** The learner's own course, made and joined where it is not there yet. */
    public CourseId ensurePersonal(LearnerId learner, String title) {
        jdbc.sql("""
                        INSERT INTO courses (title, visibility, personal_of, created_by)
                        VALUES (:title, 'closed', :learner, :learner) ON CONFLICT DO NOTHING""").param("title", title).param("learner", learner.value()).update();
        CourseId id = personalOf(learner).orElseThrow();
        jdbc.sql("INSERT INTO enrollments (user_id, course_id) VALUES (:learner, :course) ON CONFLICT DO NOTHING")
                .param("learner", learner.value())
                .param("course", id.value())
                .update();
        return id;
    }

    public Optional<CourseId> personalOf(LearnerId learner) {
        return jdbc.sql("SELECT id FROM courses WHERE personal_of = :learner")
                .param("learner", learner.value())
                .query(UUID.class)
                .optional()
                .map(CourseId::of);
    }

    public Optional<Course> find(CourseId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM courses WHERE id = :id")
                .param("id", id.value())
                .query(Courses::course)
                .optional();
    }

    /** Changes what is named; null stays. */
    public void update(
            CourseId id, @Nullable String title, @Nullable String description, Course.@Nullable Visibility visibility) {
        jdbc.sql("""
                        UPDATE courses SET title = coalesce(:title::text, title),
                               description = coalesce(:description::text, description),
                               visibility = coalesce(:visibility::text, visibility), updated_at = now()
                         WHERE id = :id""")
                .param("title", title)
                .param("description", description)
                .param("visibility", visibility == null ? null : visibility.wireName())
                .param("id", id.value())
                .update();
    }

    /**
     * The courses that a person may see, oldest first.
     *
     * @param everything whether the person sees all of them
     * @param after the last course of the page before; null for the first page
     */
    public List<Course> visibleTo(LearnerId viewer, boolean everything, @Nullable Position after, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " " + """
                          FROM courses c
                         WHERE (created_at, id) > (:at, :id)
                           AND (:everything OR (visibility = 'open' AND personal_of IS NULL) OR created_by = :viewer
                                OR EXISTS (SELECT 1 FROM enrollments e WHERE e.course_id = c.id AND e.user_id = :viewer))
                         ORDER BY created_at, id LIMIT :limit""")
                .param("at", (after == null ? Instant.EPOCH : after.createdAt()).atOffset(ZoneOffset.UTC))
                .param("id", after == null ? new UUID(0, 0) : after.id().value())
                .param("everything", everything)
                .param("viewer", viewer.value())
                .param("limit", limit)
                .query(Courses::course)
                .list();
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        UUID personalOf = row.getObject("personal_of", UUID.class);
        UUID createdBy = row.getObject("created_by", UUID.class);
        return new Course(
                CourseId.of(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("description"),
                Course.Visibility.of(row.getString("visibility")),
                personalOf == null ? null : LearnerId.of(personalOf),
                createdBy == null ? null : LearnerId.of(createdBy),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** A place in the list of courses. */
    public record Position(Instant createdAt, CourseId id) {}
}
