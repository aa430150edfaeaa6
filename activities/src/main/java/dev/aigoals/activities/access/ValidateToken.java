package dev.aigoals.activities.access;

import dev.aigoals.contract.agent.AccessAgent.Refusal;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.accounts.Sessions;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tool {@code validate_token}: does the login stand in whose name the goal was asked for? */
@Component
final class ValidateToken {

    private final Users users;
    private final Sessions sessions;
    private final GoalRuns runs;

    ValidateToken(Users users, Sessions sessions, GoalRuns runs) {
        this.users = users;
        this.sessions = sessions;
        this.runs = runs;
    }

    /** A login that ended after the request was made still counts: what was accepted is not lost by signing out. */
    Optional<Refusal> refusal(RunKey run, UUID session) {
        boolean known =
                users.find(run.learnerId()).filter(user -> !user.disabled()).isPresent();
        if (!known) {
            return Optional.of(Refusal.UNKNOWN_OR_DISABLED_USER);
        }
        Instant askedAt = runs.find(run.goalId(), run.learnerId())
                .map(RunRecord::startedAt)
                .orElseGet(Instant::now);
        return sessions.stoodAt(session, run.learnerId(), askedAt)
                ? Optional.empty()
                : Optional.of(Refusal.SESSION_REVOKED);
    }
}
