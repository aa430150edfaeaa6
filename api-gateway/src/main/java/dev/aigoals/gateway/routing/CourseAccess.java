package dev.aigoals.gateway.routing;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Courses;
import dev.aigoals.platform.courses.Enrollments;
import org.springframework.stereotype.Component;

/** Which courses a person may know of. */
@Component
public final class CourseAccess {

    private final Courses courses;
    private final Enrollments enrollments;

    public CourseAccess(Courses courses, Enrollments enrollments) {
        this.courses = courses;
        this.enrollments = enrollments;
    }

    public boolean sees(LearnerId user, CourseId course) {
        return courses.find(course).filter(found -> sees(user, found)).isPresent();
    }

    public boolean sees(LearnerId user, Course course) {
        return (course.personalOf() == null && course.visibility() == Course.Visibility.OPEN)
                || user.equals(course.createdBy())
                || user.equals(course.personalOf())
                || enrollments.find(user, course.id()).isPresent();
    }
}
