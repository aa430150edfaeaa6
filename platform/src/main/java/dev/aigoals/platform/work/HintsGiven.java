package dev.aigoals.platform.work;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Hints that learners were given: a level given once stays as it was. */
public interface HintsGiven extends Repository<GivenHint, TaskId> {

    /** Keeps the hint, unless that level was given before; answers the one that stands. */
    @Query("""
            INSERT INTO hints_given (learner_id, goal_id, task_id, level, request_id, text, verified)
            VALUES (:#{#hint.learnerId.value}, :#{#hint.goalId.value}, :#{#hint.taskId.value}, :#{#hint.level}, :#{#hint.requestId.value},
                    :#{#hint.text}, :#{#hint.verified})
            ON CONFLICT (learner_id, goal_id, task_id, level) DO UPDATE SET level = hints_given.level RETURNING *""")
    GivenHint give(GivenHint hint);

    @Query("SELECT * FROM hints_given WHERE learner_id = :learner AND task_id = :task AND level = :level")
    Optional<GivenHint> find(LearnerId learner, TaskId task, int level);

    /** All hints given in the learner's run of the goal, in the order of being given. */
    @Query("SELECT * FROM hints_given WHERE learner_id = :learner AND goal_id = :goal ORDER BY at, level")
    List<GivenHint> of(LearnerId learner, GoalId goal);
}
