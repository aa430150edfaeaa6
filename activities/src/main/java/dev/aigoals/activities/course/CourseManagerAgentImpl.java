package dev.aigoals.activities.course;

import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.CourseManagerAgent;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalContents;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Documents a goal in the course that it belongs to, and makes it findable. */
@Component
final class CourseManagerAgentImpl implements CourseManagerAgent, Agent {

    private final GoalContents contents;
    private final CreateCourse createCourse;
    private final AddLesson addLesson;
    private final VectorDb vectorDb;
    private final LearnerLanguage languages;

    CourseManagerAgentImpl(
            GoalContents contents,
            CreateCourse createCourse,
            AddLesson addLesson,
            VectorDb vectorDb,
            LearnerLanguage languages) {
        this.contents = contents;
        this.createCourse = createCourse;
        this.addLesson = addLesson;
        this.vectorDb = vectorDb;
        this.languages = languages;
    }

    @Override
    public Documented document(Request request) {
        RunKey run = request.step().run();
        GoalContent content = contents.get(request.plan().contentHash());
        LearnerLocale locale = languages.of(run.learnerId());
        UUID lesson = addLesson.add(request.step(), createCourse.courseOf(run, locale), content, locale);
        vectorDb.index(run.goalId(), content);
        return new Documented(lesson);
    }
}
