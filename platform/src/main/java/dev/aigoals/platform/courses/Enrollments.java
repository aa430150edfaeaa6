package dev.aigoals.platform.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.live.AnswerCache;
import dev.aigoals.platform.live.AnswerCache.Region;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who follows which course. */
@Component
public final class Enrollments {

    private final EnrollmentRows rows;
    private final AnswerCache cache;

    Enrollments(EnrollmentRows rows, AnswerCache cache) {
        this.rows = rows;
        this.cache = cache;
    }

    /** Enrols a learner; empty where an enrolment is there already, whatever its status. */
    public Optional<Enrollment> enroll(LearnerId learner, CourseId course) {
        Optional<Enrollment> enrolled = rows.enroll(learner, course);
        outdate(course);
        return enrolled;
    }

    public Optional<Enrollment> find(LearnerId learner, CourseId course) {
        return rows.find(learner, course);
    }

    /** Whether this person may work in the course: with an active enrolment, or because they teach it. */
    public boolean admits(LearnerId learner, CourseId course) {
        return cache.get(
                Region.ENROLLMENTS,
                course.toString(),
                learner.toString(),
                Boolean.class,
                () -> rows.admits(learner, course));
    }

    /** False where there is no such enrolment. */
    public boolean setStatus(LearnerId learner, CourseId course, Enrollment.Status status) {
        boolean there = rows.setStatus(learner, course, status);
        outdate(course);
        return there;
    }

    /** False where there is no such enrolment. */
    public boolean remove(LearnerId learner, CourseId course) {
        boolean there = rows.remove(learner, course);
        outdate(course);
        return there;
    }

    /** The learners of a course, longest enrolled first. */
    public List<Enrollment> of(CourseId course) {
        return rows.of(course);
    }

    private void outdate(CourseId course) {
        cache.outdate(Region.ENROLLMENTS, course.toString());
    }
}
