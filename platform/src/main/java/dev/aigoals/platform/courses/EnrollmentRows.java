package dev.aigoals.platform.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of enrolments. */
interface EnrollmentRows extends Repository<Enrollment, UUID> {

    /** Enrols a learner; empty where an enrolment is there already, whatever its status. */
    @Query("INSERT INTO enrollments (user_id, course_id) VALUES (:learner, :course) ON CONFLICT DO NOTHING RETURNING *")
    Optional<Enrollment> enroll(LearnerId learner, CourseId course);

    @Query("SELECT * FROM enrollments WHERE user_id = :learner AND course_id = :course")
    Optional<Enrollment> find(LearnerId learner, CourseId course);

    /** Whether this person may work in the course: with an active enrolment, or because they teach it. */
    @Query("""
            SELECT EXISTS (SELECT FROM enrollments WHERE user_id = :learner AND course_id = :course AND status = 'active')
                OR EXISTS (SELECT FROM courses WHERE id = :course AND created_by = :learner)""")
    boolean admits(LearnerId learner, CourseId course);

    /** False where there is no such enrolment. */
    @Modifying
    @Query("UPDATE enrollments SET status = :status WHERE user_id = :learner AND course_id = :course")
    boolean setStatus(LearnerId learner, CourseId course, Enrollment.Status status);

    /** False where there is no such enrolment. */
    @Modifying
    @Query("DELETE FROM enrollments WHERE user_id = :learner AND course_id = :course")
    boolean remove(LearnerId learner, CourseId course);

    /** The learners of a course, longest enrolled first. */
    @Query("SELECT * FROM enrollments WHERE course_id = :course ORDER BY enrolled_at, user_id")
    List<Enrollment> of(CourseId course);
}
