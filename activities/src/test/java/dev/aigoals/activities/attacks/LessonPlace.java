package dev.aigoals.activities.attacks;

import dev.aigoals.contract.agent.CourseManagerAgent;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.Tasks;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A goal's words on their way to the course manager, in a course that the victim works in, too. */
@Component
final class LessonPlace implements Place {
    private final CourseManagerAgent agent;
    private final AttackWorld world;
    private final GoalContents contents;
    private @Nullable CourseId shared;

    LessonPlace(CourseManagerAgent agent, AttackWorld world, GoalContents contents) {
        this.agent = agent;
        this.world = world;
        this.contents = contents;
    }

    void in(CourseId course) {
        shared = course;
    }

    @Override
    public Set<String> tools() {
        return Set.of("vector_db");
    }

    @Override
    public Set<String> writes() {
        return Set.of();
    }

    @Override
    public RunKey prepare(Attack attack) {
        LearnerId learner = world.learner(attack.inSpanish());
        CourseId course = shared == null ? world.course(learner) : shared;
        return world.planned(learner, course, HostileContent.with(attack));
    }

    @Override
    public Shown act(RunKey run, Attack attack) {
        GoalContent content = HostileContent.with(attack);
        GoalPlan plan = new GoalPlan(
                content.title().en(),
                contents.store(content),
                Tasks.ids(run.goalId(), content.tasks().size()));
        agent.document(new CourseManagerAgent.Request(new Step(run, 1, false), plan));
        LearnerLocale locale = attack.inSpanish() ? LearnerLocale.ES : LearnerLocale.EN;
        return new Shown(
                world.lessons(run.courseId(), run.goalId()),
                List.of(
                        content.description().in(locale),
                        content.documentation().in(locale),
                        content.tasks().getFirst().title().in(locale)));
    }

    @Override
    public String toString() {
        return "goal's words (course manager)";
    }
}
