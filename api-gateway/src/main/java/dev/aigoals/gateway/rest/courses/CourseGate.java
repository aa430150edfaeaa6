package dev.aigoals.gateway.rest.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.routing.CourseAccess;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Role;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Courses;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may look at a course and who may change it; one that somebody may not know of is not there. */
@Component
public final class CourseGate {

    private final Courses courses;
    private final CourseAccess access;

    public CourseGate(Courses courses, CourseAccess access) {
        this.courses = courses;
        this.access = access;
    }

    public Course seen(Caller caller, UUID id) {
        return courses.find(CourseId.of(id))
                .filter(course -> caller.is(Role.ADMIN) || access.sees(caller.id(), course))
                .orElseThrow(ApiProblem::notFound);
    }

    /** The course, for those who may change it. */
    public Course taught(Caller caller, UUID id) {
        Course course = seen(caller, id);
        if (!teaches(caller, course)) {
            throw ApiProblem.forbidden();
        }
        return course;
    }

    public boolean teaches(Caller caller, Course course) {
        return caller.is(Role.ADMIN) || (caller.is(Role.INSTRUCTOR) && course.taughtBy(caller.id()));
    }

    /** Whether the caller teaches the course of that id. */
    public boolean teaches(Caller caller, CourseId id) {
        return courses.find(id).filter(course -> teaches(caller, course)).isPresent();
    }
}
