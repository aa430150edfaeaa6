package dev.aigoals.platform.goals;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Goals, asked for, planned and published. */
public interface Goals extends Repository<Goal, GoalId>, GoalPlanning {

    /** Offers the goal to all learners of a course; publishing it again changes nothing. */
    @Modifying
    @Query("""
            UPDATE goals SET course_id = :course, published_at = coalesce(published_at, now()), updated_at = now()
             WHERE id = :id AND content_hash IS NOT NULL""")
    boolean publish(GoalId id, CourseId course);

    @Query("SELECT * FROM goals WHERE id = :id")
    Optional<Goal> find(GoalId id);

    /** The published goals of a course, oldest first. */
    @Query("SELECT * FROM goals WHERE course_id = :course AND published_at IS NOT NULL ORDER BY published_at, id")
    List<Goal> publishedIn(CourseId course);

    /** The goals that a learner has a run of, last touched first. */
    @Query("""
            SELECT * FROM goals WHERE id IN (SELECT goal_id FROM goal_runs WHERE learner_id = :learner)
             ORDER BY updated_at DESC, id""")
    List<Goal> followedBy(LearnerId learner);
}
