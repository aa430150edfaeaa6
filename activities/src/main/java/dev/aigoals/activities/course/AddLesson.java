package dev.aigoals.activities.course;

import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.courses.Lessons;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tool {@code add_lesson}: the goal's lesson, with what will be built, in the course. */
@Component
final class AddLesson {

    private final Lessons lessons;
    private final Words words;

    AddLesson(Lessons lessons, Words words) {
        this.lessons = lessons;
        this.words = words;
    }

    UUID add(CourseId course, GoalId goal, GoalContent content, LearnerLocale locale) {
        return lessons.add(course, goal, content.title().in(locale), markdown(words, content, locale));
    }

    static String markdown(Words words, GoalContent content, LearnerLocale locale) {
        String tasks = content.tasks().stream()
                .map(TaskContent::title)
                .map(title -> "1. " + title.in(locale))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                "# " + content.title().in(locale),
                content.description().in(locale).strip(),
                "## " + words.say(locale, "lesson.tasks"),
                tasks,
                content.documentation().in(locale).strip());
    }
}
