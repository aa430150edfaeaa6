package dev.aigoals.activities.access;

import dev.aigoals.contract.agent.AccessAgent.Refusal;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.courses.Enrollments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tool {@code check_enrollment}: does the learner follow the course, or teach it? */
@Component
final class CheckEnrollment {

    private final Enrollments enrollments;

    CheckEnrollment(Enrollments enrollments) {
        this.enrollments = enrollments;
    }

    Optional<Refusal> refusal(RunKey run) {
        return enrollments.admits(run.learnerId(), run.courseId())
                ? Optional.empty()
                : Optional.of(Refusal.NOT_ENROLLED);
    }
}
