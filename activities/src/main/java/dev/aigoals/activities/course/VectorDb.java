package dev.aigoals.activities.course;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.search.Embeddings;
import dev.aigoals.platform.search.EntityType;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tool {@code vector_db}: puts a goal and its tasks where semantic search finds them. */
@Component
final class VectorDb {

    private final Embeddings embeddings;

    VectorDb(Embeddings embeddings) {
        this.embeddings = embeddings;
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
