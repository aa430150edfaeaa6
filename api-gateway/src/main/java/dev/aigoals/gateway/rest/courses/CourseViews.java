package dev.aigoals.gateway.rest.courses;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Lessons;
import dev.aigoals.platform.goals.Goal;
import dev.aigoals.platform.goals.Goals;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Courses as people see them, with their lessons and published goals. */
@Component
final class CourseViews {

    private final Lessons lessons;
    private final Goals goals;

    CourseViews(Lessons lessons, Goals goals) {
        this.lessons = lessons;
        this.goals = goals;
    }

    CourseView of(Course course) {
        return new CourseView(
                course.id(),
                course.title(),
                course.description(),
                course.visibility(),
                course.createdBy(),
                course.personalOf() != null,
                lessons.of(course.id()),
                goals.publishedIn(course.id()).stream().map(PublishedGoal::of).toList());
    }

    /**
     * A course.
     *
     * @param personal whether it is a learner's own
     */
    record CourseView(
            CourseId id,
            String title,
            String description,
            Course.Visibility visibility,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LearnerId createdBy,

            boolean personal,
            List<Lessons.Lesson> lessons,
            List<PublishedGoal> goals) {}

    /** A goal that a course offers, before anybody's run of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublishedGoal(
            GoalId id,
            CourseId courseId,
            String title,
            String description,
            @Nullable Difficulty difficulty,
            @Nullable Integer estimatedTime,
            @Nullable Language language) {

        static PublishedGoal of(Goal goal) {
            return new PublishedGoal(
                    goal.id(),
                    goal.courseId(),
                    goal.title(),
                    goal.description(),
                    goal.difficulty(),
                    goal.estimatedMinutes(),
                    goal.language());
        }
    }
}
