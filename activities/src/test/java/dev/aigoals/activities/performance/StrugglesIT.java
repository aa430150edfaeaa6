package dev.aigoals.activities.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.performance.PerformancePolicy.TaskResult;
import dev.aigoals.activities.runner.ReportOutline;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.live.UserSession;
import dev.aigoals.platform.live.UserSessions;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import dev.aigoals.platform.wire.CanonicalJson;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServersTest
class StrugglesIT {
    private static final Instant NOW = Instant.parse("2030-01-31T12:00:00Z");

    @Autowired
    Verdicts verdicts;

    @Autowired
    UserSessions sessions;

    @Autowired
    SampleWorld world;

    @Autowired
    JsonMapper wireMapper;

    @Test
    void theSessionNamesTheLatestErrorsOnceEachAndTheTasksThatCostMuch() {
        RunKey run = world.newPlannedRun();
        judge(run, 1, Verdict.FAILED, "NameError");
        judge(run, 2, Verdict.FAILED, null);
        judge(run, 3, Verdict.FAILED, "NameError");
        judge(run, 4, Verdict.PASSED, null);

        new Struggles(verdicts, sessions, wireMapper)
                .note(
                        run,
                        List.of(
                                new TaskResult("Add two numbers", true, 3, 0),
                                new TaskResult("Add many numbers", false, 1, 0)));

        UserSession.Context context =
                sessions.find(run.learnerId()).orElseThrow().context();
        assertThat(context.recentErrors()).containsExactly("NameError", "adds-negatives");
        assertThat(context.focusAreas()).containsExactly("Add two numbers");
    }

    private void judge(RunKey run, int second, Verdict verdict, @Nullable String error) {
        var outline = new ReportOutline(
                List.of(new ReportOutline.Line("adds-negatives", true, verdict == Verdict.PASSED, "")), error);
        boolean stored = verdicts.store(new StoredVerdict(
                run.learnerId(),
                RequestId.of(UUID.randomUUID()),
                run.goalId(),
                Tasks.id(run.goalId(), 1),
                verdict,
                0,
                second,
                CanonicalJson.of(outline),
                "digest",
                NOW.plusSeconds(second)));
        assertThat(stored).isTrue();
    }
}
