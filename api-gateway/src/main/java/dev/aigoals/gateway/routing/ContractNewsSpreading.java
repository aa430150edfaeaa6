package dev.aigoals.gateway.routing;

import dev.aigoals.contract.goal.ContractNews;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.platform.courses.Contracts;
import dev.aigoals.platform.runs.GoalRuns;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the open runs of a course that its terms changed. A run that missed the word, because something broke in between, is
 * told again until its learner knows the newest version.
 */
@Component
public final class ContractNewsSpreading {

    private static final Logger log = LoggerFactory.getLogger(ContractNewsSpreading.class);
    private static final int AT_ONCE = 100;

    private final Contracts contracts;
    private final GoalRuns runs;
    private final GoalWorkflows workflows;
    private final JdbcClient jdbc;

    public ContractNewsSpreading(Contracts contracts, GoalRuns runs, GoalWorkflows workflows, JdbcClient jdbc) {
        this.contracts = contracts;
        this.runs = runs;
        this.workflows = workflows;
        this.jdbc = jdbc;
    }

    /** Tells all open runs of the course. */
    public void spread(CourseId course) {
        contracts
                .current(course)
                .ifPresent(contract -> runs.ofCourse(course).stream()
                        .filter(run -> !run.phase().closed())
                        .forEach(run -> tell(run.key(), contract.version())));
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void makeUpForLosses() {
        try {
            missed().forEach(missed -> tell(missed.key(), missed.version()));
        } catch (DataAccessException unreachable) {
            log.warn("Runs that missed new terms are looked for at the next turn: {}", unreachable.getMessage());
        }
    }

    private void tell(RunKey key, int version) {
        try {
            workflows.signal(key, goal -> goal.contractChanged(new ContractNews(version)));
        } catch (RequestRefused unreachable) {
            log.warn("Run {} does not hear of new terms yet: {}", key.workflowId(), unreachable.getMessage());
        }
    }

    private List<Missed> missed() {
        return jdbc.sql("""
                        SELECT r.goal_id, r.learner_id, r.course_id, c.version
                          FROM goal_runs r
                          JOIN contracts c ON c.course_id = r.course_id
                           AND c.version = (SELECT max(n.version) FROM contracts n WHERE n.course_id = r.course_id)
                         WHERE r.closed_at IS NULL AND r.phase NOT IN ('planning', 'stuck')
                           AND c.created_at BETWEEN now() - interval '1 day' AND now() - interval '10 seconds'
                           AND NOT EXISTS (SELECT 1 FROM contract_notices t WHERE t.user_id = r.learner_id
                                              AND t.course_id = r.course_id AND t.version >= c.version)
                         ORDER BY c.created_at LIMIT :limit""")
                .param("limit", AT_ONCE)
                .query((row, number) -> new Missed(
                        new RunKey(
                                GoalId.of(row.getObject("goal_id", UUID.class)),
                                LearnerId.of(row.getObject("learner_id", UUID.class)),
                                CourseId.of(row.getObject("course_id", UUID.class))),
                        row.getInt("version")))
                .list();
    }

    /** A run whose learner does not know the newest terms. */
    private record Missed(RunKey key, int version) {}
}
