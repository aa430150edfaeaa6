package dev.aigoals.activities.performance;

import dev.aigoals.activities.performance.PerformancePolicy.TaskResult;
import dev.aigoals.activities.runner.ReportOutline;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.live.UserSession;
import dev.aigoals.platform.live.UserSessions;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes in the learner's session what they struggle with at the moment: the latest errors, and the tasks that cost much. */
@Component
final class Struggles {

    private static final int LOOKED_AT = 20;
    private static final int REMEMBERED = 5;

    private final Verdicts verdicts;
    private final UserSessions sessions;
    private final JsonMapper mapper;

    Struggles(Verdicts verdicts, UserSessions sessions, JsonMapper wireMapper) {
        this.verdicts = verdicts;
        this.sessions = sessions;
        this.mapper = wireMapper;
    }

    void note(RunKey run, List<TaskResult> results) {
        List<String> errors = verdicts.latestFailures(run.learnerId(), run.goalId(), LOOKED_AT).stream()
                .map(this::error)
                .filter(Objects::nonNull)
                .distinct()
                .limit(REMEMBERED)
                .toList();
        sessions.context(run.learnerId(), new UserSession.Context(errors, PerformancePolicy.focusAreas(results)));
    }

    /** The class of the error that ended the program, else the first check that did not pass. */
    private @Nullable String error(StoredVerdict verdict) {
        ReportOutline outline = mapper.readValue(verdict.report(), ReportOutline.class);
        return Optional.ofNullable(outline.errorType())
                .or(() -> outline.checks().stream()
                        .filter(line -> !line.passed())
                        .map(ReportOutline.Line::id)
                        .findFirst())
                .orElse(null);
    }
}
