package dev.aigoals.activities.course;

import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Courses;
import org.springframework.stereotype.Component;

/** The tool {@code create_course}: the course that a goal goes into, made where the learner has none of their own yet. */
@Component
final class CreateCourse {

    private final Courses courses;
    private final Words words;

    CreateCourse(Courses courses, Words words) {
        this.courses = courses;
        this.words = words;
    }

    CourseId courseOf(RunKey run, LearnerLocale locale) {
        return courses.find(run.courseId())
                .map(Course::id)
                .orElseGet(() -> courses.ensurePersonal(run.learnerId(), words.say(locale, "course.personal")));
    }
}
