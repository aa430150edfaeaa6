package dev.aigoals.contract.agent;

import dev.aigoals.contract.goal.GoalPlan;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.UUID;

/** Node 3: gives the goal its place in a course, its lesson and its place in the search index. */
@ActivityInterface
public interface CourseManagerAgent {

    /** Documents the goal; what the learner sees of it is told by the flow change that follows. */
    @ActivityMethod(name = "course.document")
    Documented document(Request request);

    /** Which goal to document. */
    record Request(Step step, GoalPlan plan) {}

    /** Where the lesson is. */
    record Documented(UUID lessonId) {}
}
