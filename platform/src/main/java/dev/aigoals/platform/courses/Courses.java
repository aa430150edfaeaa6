package dev.aigoals.platform.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The courses: taught ones, and the one of each learner's own. */
public interface Courses extends Repository<Course, CourseId> {

    @Query("""
            INSERT INTO courses (title, description, visibility, created_by)
            VALUES (:title, :description, :visibility, :instructor) RETURNING *""")
    Course create(String title, String description, Course.Visibility visibility, LearnerId instructor);

    /** The learner's own course, made and joined where it is not there yet. */
    @Query("""
            WITH made AS (
                INSERT INTO courses (title, visibility, personal_of, created_by)
                VALUES (:title, 'closed', :learner, :learner)
                ON CONFLICT (personal_of) DO UPDATE SET personal_of = excluded.personal_of RETURNING id),
            joined AS (
                INSERT INTO enrollments (user_id, course_id) SELECT :learner, id FROM made ON CONFLICT DO NOTHING)
            SELECT id FROM made""")
    CourseId ensurePersonal(LearnerId learner, String title);

    @Query("SELECT id FROM courses WHERE personal_of = :learner")
    Optional<CourseId> personalOf(LearnerId learner);

    @Query("SELECT * FROM courses WHERE id = :id")
    Optional<Course> find(CourseId id);

    /** Changes what is named; null stays. */
    @Modifying
    @Query("""
            UPDATE courses SET title = coalesce(:title::text, title),
                   description = coalesce(:description::text, description),
                   visibility = coalesce(:visibility::text, visibility), updated_at = now()
             WHERE id = :id""")
    void update(
            CourseId id, @Nullable String title, @Nullable String description, Course.@Nullable Visibility visibility);

    /**
     * The courses that a person may see, oldest first.
     *
     * @param everything whether the person sees all of them
     * @param after the last course of the page before; null for the first page
     */
    default List<Course> visibleTo(LearnerId viewer, boolean everything, @Nullable Position after, int limit) {
        Position from = after == null ? Position.FIRST : after;
        return visibleTo(viewer, everything, from.createdAt(), from.id(), limit);
    }

    @Query("""
            SELECT * FROM courses c
             WHERE (created_at, id) > (:createdAt, :id)
               AND (:everything OR (visibility = 'open' AND personal_of IS NULL) OR created_by = :viewer
                    OR EXISTS (SELECT 1 FROM enrollments e WHERE e.course_id = c.id AND e.user_id = :viewer))
             ORDER BY created_at, id LIMIT :limit""")
    List<Course> visibleTo(LearnerId viewer, boolean everything, Instant createdAt, CourseId id, int limit);

    /** A place in the list of courses. */
    record Position(Instant createdAt, CourseId id) {
        private static final Position FIRST = new Position(Instant.EPOCH, CourseId.of(new UUID(0, 0)));
    }
}
