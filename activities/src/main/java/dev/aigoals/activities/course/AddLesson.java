package dev.aigoals.activities.course;

import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.courses.Lessons;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tool {@code add_lesson}: the goal's lesson, with what will be built, in the course; one that is there already stays. */
@Component
final class AddLesson {

    private final Lessons lessons;
    private final LessonOpening opening;

    AddLesson(Lessons lessons, LessonOpening opening) {
        this.lessons = lessons;
        this.opening = opening;
    }

    UUID add(Step step, CourseId course, GoalContent content, LearnerLocale locale) {
        GoalId goal = step.run().goalId();
        return lessons.find(course, goal).orElseGet(() -> {
            String markdown = markdown(opening.of(step, content, locale), content, locale);
            return lessons.add(course, goal, content.title().in(locale), markdown);
        });
    }

    static String markdown(String opening, GoalContent content, LearnerLocale locale) {
        return opening + "\n\n" + content.documentation().in(locale).strip();
    }
}
