package dev.aigoals.platform.goals;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What learners asked for; workflows carry the request's id only. */
public interface GoalRequests extends Repository<GoalRequest, RequestId> {

    /** Keeps the request; false where one of that learner and id is there already. */
    @Modifying
    @Query("""
            INSERT INTO goal_requests (learner_id, request_id, goal_id, course_id, description, language, difficulty,
                                       time_budget_minutes)
            VALUES (:#{#request.learnerId.value}, :#{#request.requestId.value}, :#{#request.goalId.value}, :#{#request.courseId.value},
                    :#{#request.description}, :#{#request.language}, :#{#request.difficulty},
                    :#{#request.timeBudgetMinutes}::int)
            ON CONFLICT DO NOTHING""")
    boolean store(GoalRequest request);

    @Query("SELECT * FROM goal_requests WHERE learner_id = :learner AND request_id = :request")
    Optional<GoalRequest> find(LearnerId learner, RequestId request);

    /** The request with which the learner's run of the goal began. */
    @Query("SELECT * FROM goal_requests WHERE learner_id = :learner AND goal_id = :goal ORDER BY at LIMIT 1")
    Optional<GoalRequest> firstOf(LearnerId learner, GoalId goal);

    /** What the learner asked for last, newest first. */
    @Query("SELECT * FROM goal_requests WHERE learner_id = :learner ORDER BY at DESC LIMIT :limit")
    List<GoalRequest> lastOf(LearnerId learner, int limit);
}
