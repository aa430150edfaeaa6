package dev.aigoals.gateway.rest.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Lessons;
import dev.aigoals.platform.goals.Goal;
import dev.aigoals.platform.goals.Goals;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers a goal to all learners of a course; each who starts it has a run of their own. */
@RestController
final class PublishController {

    private final CourseGate gate;
    private final Goals goals;
    private final Lessons lessons;
    private final TransactionTemplate transaction;

    PublishController(CourseGate gate, Goals goals, Lessons lessons, TransactionTemplate transaction) {
        this.gate = gate;
        this.goals = goals;
        this.lessons = lessons;
        this.transaction = transaction;
    }

    @PostMapping("/api/v1/courses/{id}/goals/{goalId}/publish")
    @Refuses({HttpStatus.FORBIDDEN, HttpStatus.CONFLICT})
    CourseViews.PublishedGoal publish(Caller caller, @PathVariable UUID id, @PathVariable UUID goalId) {
        Course course = gate.taught(caller, id);
        Goal goal = goals.find(GoalId.of(goalId))
                .filter(found -> found.courseId().equals(course.id())
                        || found.createdBy().equals(caller.id()))
                .orElseThrow(ApiProblem::notFound);
        if (goal.published() && !goal.courseId().equals(course.id())) {
            throw ApiProblem.of(HttpStatus.CONFLICT, "goal_published_elsewhere");
        }
        transaction.executeWithoutResult(status -> publish(goal, course.id()));
        return goals.find(goal.id()).map(CourseViews.PublishedGoal::of).orElseThrow(ApiProblem::notFound);
    }

    /** The lesson comes along where the goal was made in another course, such as the instructor's own. */
    private void publish(Goal goal, CourseId course) {
        if (!goals.publish(goal.id(), course)) {
            throw ApiProblem.of(HttpStatus.CONFLICT, "goal_not_planned");
        }
        lessons.of(goal.courseId()).stream()
                .filter(lesson -> lesson.goalId().equals(goal.id()))
                .findFirst()
                .ifPresent(lesson -> lessons.add(course, goal.id(), lesson.title(), lesson.content()));
    }
}
