package dev.aigoals.activities.course;

import dev.aigoals.activities.models.ModelTool;
import dev.aigoals.activities.models.ModelTool.Parameter;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.Goal;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.search.Embeddings;
import dev.aigoals.platform.search.EntityType;
import dev.aigoals.platform.search.GoalSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tool {@code vector_db}: puts a goal and its tasks where semantic search finds them. */
@Component
final class VectorDb {

    private static final int LONGEST_WORDS = 300;
    private static final int AS_MANY_AS_HELP = 5;

    private final Embeddings embeddings;
    private final GoalSearch search;
    private final Goals goals;

    VectorDb(Embeddings embeddings, GoalSearch search, Goals goals) {
        this.embeddings = embeddings;
        this.search = search;
        this.goals = goals;
    }

    /** The lookup as a model may call it: among the learner's own goals and those that their course offers to all. */
    ModelTool forModel(RunKey run) {
        return new ModelTool(
                "vector_db",
                "Looks up goals of this course by what they are about. Answers their titles, nearest first.",
                List.of(new Parameter("words", "What the goals should be about, in a few words.", LONGEST_WORDS)),
                arguments -> nearest(run, arguments.getOrDefault("words", "")));
    }

    private String nearest(RunKey run, String words) {
        Map<GoalId, Goal> reachable = Stream.concat(
                        goals.followedBy(run.learnerId()).stream(), goals.publishedIn(run.courseId()).stream())
                .filter(goal ->
                        goal.courseId().equals(run.courseId()) && !goal.id().equals(run.goalId()))
                .collect(Collectors.toMap(Goal::id, Function.identity(), (one, other) -> one));
        return search.among(reachable.keySet(), words).entrySet().stream()
                .sorted(Map.Entry.<GoalId, Double>comparingByValue().reversed())
                .limit(AS_MANY_AS_HELP)
                .flatMap(hit -> Optional.ofNullable(reachable.get(hit.getKey())).stream())
                .map(Goal::title)
                .collect(Collectors.joining("\n"));
    }

    /** The model knows English only, so it reads the English texts, whatever the learner's language. */
    void index(GoalId goal, GoalContent content) {
        embeddings.store(
                EntityType.GOAL,
                goal.value(),
                LearnerLocale.EN,
                List.of(content.title().en() + ". " + content.description().en()));
        List<TaskId> ids = Tasks.ids(goal, content.tasks().size());
        for (int index = 0; index < ids.size(); index++) {
            TaskContent task = content.tasks().get(index);
            embeddings.store(
                    EntityType.TASK,
                    ids.get(index).value(),
                    LearnerLocale.EN,
                    List.of(task.title().en()));
        }
    }
}
