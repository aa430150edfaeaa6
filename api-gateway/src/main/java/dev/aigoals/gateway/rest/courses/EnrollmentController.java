package dev.aigoals.gateway.rest.courses;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Check;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.control.ControlChannel;
import dev.aigoals.platform.control.ControlNotice;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Enrollment;
import dev.aigoals.platform.courses.Enrollments;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who follows a course: learners come and go by themselves, a suspension is the instructor's alone. */
@RestController
@RequestMapping("/api/v1/courses/{id}/enrollments")
final class EnrollmentController {

    private final CourseGate gate;
    private final Enrollments enrollments;
    private final Users users;
    private final ControlChannel control;

    EnrollmentController(CourseGate gate, Enrollments enrollments, Users users, ControlChannel control) {
        this.gate = gate;
        this.enrollments = enrollments;
        this.users = users;
        this.control = control;
    }

    @PostMapping
    @Refuses({HttpStatus.FORBIDDEN, HttpStatus.CONFLICT})
    @ResponseStatus(HttpStatus.CREATED)
    Enrollment enroll(Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable EnrollBody body) {
        Course course = gate.seen(caller, id);
        LearnerId learner = body == null || body.userId == null ? caller.id() : LearnerId.of(body.userId);
        boolean free = learner.equals(caller.id())
                && course.visibility() == Course.Visibility.OPEN
                && course.personalOf() == null;
        if (!free && (!gate.teaches(caller, course) || course.personalOf() != null)) {
            throw enrollments.find(learner, course.id()).isPresent() && learner.equals(caller.id())
                    ? ApiProblem.of(HttpStatus.CONFLICT, "already_enrolled")
                    : ApiProblem.forbidden();
        }
        if (users.find(learner).isEmpty()) {
            throw ApiProblem.notFound();
        }
        Enrollment enrollment = enrollments
                .enroll(learner, course.id())
                .orElseThrow(() -> ApiProblem.of(HttpStatus.CONFLICT, "already_enrolled"));
        control.tell(new ControlNotice.AccessChanged(learner));
        return enrollment;
    }

    @DeleteMapping("/{user}")
    @Refuses(HttpStatus.FORBIDDEN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id, @PathVariable UUID user) {
        Course course = gate.seen(caller, id);
        Enrollment enrollment = touched(caller, course, user);
        boolean teaches = gate.teaches(caller, course);
        boolean free = enrollment.status() != Enrollment.Status.SUSPENDED && course.personalOf() == null;
        if (!teaches && !free) {
            throw ApiProblem.forbidden();
        }
        enrollments.remove(enrollment.userId(), course.id());
        control.tell(new ControlNotice.AccessChanged(enrollment.userId()));
    }

    @PatchMapping("/{user}")
    @Refuses(HttpStatus.FORBIDDEN)
    Enrollment change(Caller caller, @PathVariable UUID id, @PathVariable UUID user, @RequestBody StatusBody body) {
        Course course = gate.taught(caller, id);
        Enrollment enrollment = touched(caller, course, user);
        enrollments.setStatus(enrollment.userId(), course.id(), Check.present("status", body.status));
        control.tell(new ControlNotice.AccessChanged(enrollment.userId()));
        return enrollments.find(enrollment.userId(), course.id()).orElseThrow(ApiProblem::notFound);
    }

    /** One's own enrolment, or any of a course that one teaches. */
    private Enrollment touched(Caller caller, Course course, UUID user) {
        LearnerId learner = LearnerId.of(user);
        if (!learner.equals(caller.id()) && !gate.teaches(caller, course)) {
            throw ApiProblem.forbidden();
        }
        return enrollments.find(learner, course.id()).orElseThrow(ApiProblem::notFound);
    }

    /** Who is to follow the course; null for the caller. */
    record EnrollBody(@Nullable UUID userId) {}

    /** How the learner is to stand. */
    record StatusBody(Enrollment.@Nullable Status status) {}
}
