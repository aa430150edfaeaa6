package dev.aigoals.platform.courses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.wire.StreamMessage.TermChange;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServersTest
class CoursesIT {
    private static final Instant DEADLINE = Instant.parse("2030-01-31T23:59:00Z");

    @Autowired
    Courses courses;

    @Autowired
    Enrollments enrollments;

    @Autowired
    Contracts contracts;

    @Autowired
    SampleWorld world;

    private LearnerId teacher;
    private LearnerId learner;
    private Course course;

    @BeforeEach
    void aClosedCourse() {
        teacher = world.newLearner();
        learner = world.newLearner();
        course = courses.create("Loops", "For and while", Course.Visibility.CLOSED, teacher);
    }

    @Test
    void aCourseIsFoundAsItWasMadeAndChanged() {
        assertThat(courses.find(course.id())).contains(course);

        courses.update(course.id(), null, "Loops of all kinds", Course.Visibility.OPEN);

        Course changed = courses.find(course.id()).orElseThrow();
        assertThat(changed.title()).isEqualTo("Loops");
        assertThat(changed.description()).isEqualTo("Loops of all kinds");
        assertThat(changed.visibility()).isEqualTo(Course.Visibility.OPEN);
        assertThat(changed.taughtBy(teacher)).isTrue();
    }

    @Test
    void whoMayWorkInACourseFollowsEachChangeAtOnce() {
        assertThat(enrollments.admits(learner, course.id())).isFalse();
        enrollments.enroll(learner, course.id());
        assertThat(enrollments.admits(learner, course.id())).isTrue();
        enrollments.setStatus(learner, course.id(), Enrollment.Status.SUSPENDED);
        assertThat(enrollments.admits(learner, course.id())).isFalse();
        enrollments.setStatus(learner, course.id(), Enrollment.Status.ACTIVE);
        assertThat(enrollments.admits(learner, course.id())).isTrue();
        enrollments.remove(learner, course.id());
        assertThat(enrollments.admits(learner, course.id())).isFalse();
    }

    @Test
    void theTermsInForceFollowEachChangeAtOnce() {
        assertThat(contracts.current(course.id())).isEmpty();
        contracts.put(course.id(), terms(3), teacher);
        assertThat(contracts.current(course.id())).get().isEqualTo(new Contract(course.id(), 1, terms(3)));
        contracts.put(course.id(), terms(4), teacher);
        assertThat(contracts.current(course.id())).get().isEqualTo(new Contract(course.id(), 2, terms(4)));
    }

    @Test
    void aLearnersOwnCourseIsMadeAndJoinedOnce() {
        CourseId own = courses.ensurePersonal(learner, "My goals");

        assertThat(courses.ensurePersonal(learner, "Other words")).isEqualTo(own);
        assertThat(courses.personalOf(learner)).contains(own);
        assertThat(courses.find(own).orElseThrow().title()).isEqualTo("My goals");
        assertThat(enrollments.admits(learner, own)).isTrue();
    }

    @Test
    void aClosedCourseIsSeenByItsTeacherAndThoseEnrolledInPages() {
        assertThat(courses.visibleTo(learner, false, null, 1_000)).doesNotContain(course);

        enrollments.enroll(learner, course.id());

        assertThat(courses.visibleTo(teacher, false, null, 1_000)).contains(course);
        assertThat(courses.visibleTo(learner, false, null, 1_000)).contains(course);
        var itself = new Courses.Position(course.createdAt(), course.id());
        assertThat(courses.visibleTo(learner, false, itself, 1_000)).doesNotContain(course);
    }

    @Test
    void aLearnerIsEnrolledOnce() {
        Enrollment enrollment = enrollments.enroll(learner, course.id()).orElseThrow();

        assertThat(enrollments.enroll(learner, course.id())).isEmpty();
        assertThat(enrollments.of(course.id())).containsExactly(enrollment);
        assertThat(enrollment.status()).isEqualTo(Enrollment.Status.ACTIVE);
        assertThat(enrollments.remove(learner, course.id())).isTrue();
        assertThat(enrollments.remove(learner, course.id())).isFalse();
    }

    @Test
    void whoeverIsSuspendedIsRefusedAtOnce() {
        enrollments.enroll(learner, course.id());
        assertThat(enrollments.admits(learner, course.id())).isTrue();

        assertThat(enrollments.setStatus(learner, course.id(), Enrollment.Status.SUSPENDED))
                .isTrue();

        assertThat(enrollments.admits(learner, course.id())).isFalse();
        assertThat(enrollments.find(learner, course.id()).orElseThrow().status())
                .isEqualTo(Enrollment.Status.SUSPENDED);
        assertThat(enrollments.admits(teacher, course.id())).isTrue();
    }

    @Test
    void newTermsWaitForAnAnswerAndTheLastAnswerCounts() {
        assertThat(contracts.statusFor(learner, course.id()).standing()).isEqualTo(Standing.IN_FORCE);

        int version = contracts.put(course.id(), new Terms(DEADLINE, 3, 2, null, "Be kind", true), teacher);

        assertThat(version).isEqualTo(1);
        var status = contracts.statusFor(learner, course.id());
        assertThat(status.standing()).isEqualTo(Standing.AWAITING_ANSWER);
        assertThat(status.deadline()).isEqualTo(DEADLINE);
        assertThat(contracts.respond(learner, course.id(), 1, false)).isEqualTo(Contracts.Response.TAKEN);
        assertThat(contracts.statusFor(learner, course.id()).standing()).isEqualTo(Standing.DECLINED);
        contracts.respond(learner, course.id(), 1, true);
        assertThat(contracts.statusFor(learner, course.id()).standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(contracts.respond(learner, course.id(), 2, true)).isEqualTo(Contracts.Response.NO_TERMS);
    }

    @Test
    void changedTermsNameWhatDiffers() {
        contracts.put(course.id(), new Terms(null, null, null, null, "Be kind", false), teacher);
        contracts.put(course.id(), new Terms(null, 5, null, true, "Be kind", false), teacher);

        assertThat(contracts.changesSince(course.id(), 1))
                .containsExactly(new TermChange("attempt_limit", null, 5), new TermChange("data_consent", null, true));
        assertThat(contracts.current(new CourseId(UUID.randomUUID()))).isEmpty();
        assertThat(contracts.markTold(learner, course.id(), 2)).isTrue();
        assertThat(contracts.markTold(learner, course.id(), 2)).isFalse();
        assertThat(contracts.toldVersion(learner, course.id())).isEqualTo(2);
    }

    private static Terms terms(int attempts) {
        return new Terms(DEADLINE, attempts, null, null, "Be kind", false);
    }
}
