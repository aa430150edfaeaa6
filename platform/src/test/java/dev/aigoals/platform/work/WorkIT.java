package dev.aigoals.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.SourceFile;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.GoalSnapshot;
import dev.aigoals.platform.runs.GoalSnapshots;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServersTest
class WorkIT {
    @Autowired
    SampleWorld world;

    @Autowired
    GoalSnapshots snapshots;

    @Autowired
    WorkRequests work;

    @Autowired
    Verdicts verdicts;

    @Autowired
    HintsGiven hints;

    @Autowired
    CodeSnapshots code;

    @Test
    void workIsOpenUntilItsFinalMessage() {
        RunKey run = world.newPlannedRun();
        WorkRequest request = request(run, WorkRequest.Kind.VALIDATE, "print(1)");

        assertThat(work.store(request)).isTrue();
        assertThat(work.store(request)).isFalse();
        assertThat(work.find(run.learnerId(), request.requestId())).contains(request);
        assertThat(snapshot(run, LearnerLocale.EN).pending().requests()).containsExactly(request.requestId());
        assertThat(work.finish(run.learnerId(), request.requestId())).isTrue();
        assertThat(work.finish(run.learnerId(), request.requestId())).isFalse();
        assertThat(work.open(run.learnerId())).isEmpty();
        assertThat(work.lastSent(run.learnerId(), request.taskId())).contains(request);
    }

    @Test
    void theFirstVerdictStands() {
        RunKey run = world.newPlannedRun();
        RequestId request = RequestId.of(UUID.randomUUID());
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        StoredVerdict passed = verdict(run, request, Verdict.PASSED, at);
        StoredVerdict failed = verdict(run, request, Verdict.FAILED, at);

        assertThat(verdicts.store(passed)).isTrue();
        assertThat(verdicts.store(failed)).isFalse();
        assertThat(verdicts.find(run.learnerId(), request)).contains(passed);
        assertThat(verdicts.of(run.learnerId(), run.goalId())).containsExactly(passed);
    }

    @Test
    void theLatestFailuresComeFirst() {
        RunKey run = world.newPlannedRun();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<StoredVerdict> failures = IntStream.range(0, 3)
                .mapToObj(
                        second -> verdict(run, RequestId.of(UUID.randomUUID()), Verdict.FAILED, at.plusSeconds(second)))
                .toList();
        failures.forEach(verdicts::store);
        verdicts.store(verdict(run, RequestId.of(UUID.randomUUID()), Verdict.PASSED, at.plusSeconds(3)));

        assertThat(verdicts.latestFailures(run.learnerId(), run.goalId(), 2))
                .containsExactly(failures.get(2), failures.get(1));
    }

    private static StoredVerdict verdict(RunKey run, RequestId request, Verdict outcome, Instant at) {
        return new StoredVerdict(
                run.learnerId(),
                request,
                run.goalId(),
                Tasks.id(run.goalId(), 1),
                outcome,
                outcome == Verdict.PASSED ? 1 : 0,
                1,
                "{}",
                "digest",
                at);
    }

    @Test
    void aHintLevelGivenOnceStaysTheSame() {
        RunKey run = world.newPlannedRun();
        TaskId task = Tasks.id(run.goalId(), 1);
        var first = new GivenHint(
                run.learnerId(), run.goalId(), task, 1, RequestId.of(UUID.randomUUID()), "Think of a loop", true);
        var other = new GivenHint(
                run.learnerId(), run.goalId(), task, 1, RequestId.of(UUID.randomUUID()), "Something else", true);

        assertThat(hints.give(first)).isEqualTo(first);
        assertThat(hints.give(other)).isEqualTo(first);
        assertThat(hints.of(run.learnerId(), run.goalId())).containsExactly(first);
    }

    @Test
    void eachRequestsCodeIsOneSnapshot() {
        RunKey run = world.newPlannedRun();
        WorkRequest first = request(run, WorkRequest.Kind.VALIDATE, "one");
        WorkRequest second = request(run, WorkRequest.Kind.VALIDATE, "two");
        work.store(first);
        work.store(second);

        assertThat(code.register(run.learnerId(), run.goalId(), first.requestId(), Language.PYTHON))
                .isEqualTo(1);
        assertThat(code.register(run.learnerId(), run.goalId(), second.requestId(), Language.PYTHON))
                .isEqualTo(2);
        assertThat(code.register(run.learnerId(), run.goalId(), first.requestId(), Language.PYTHON))
                .isEqualTo(1);
        var mine = code.unstored(10_000).stream()
                .filter(snapshot -> snapshot.objectKey().contains(run.goalId().toString()))
                .toList();
        assertThat(mine)
                .extracting(CodeSnapshots.Snapshot::objectKey)
                .containsExactlyInAnyOrder(
                        "code_snapshots/user_id=" + run.learnerId() + "/goal_id=" + run.goalId() + "/snapshot_v1.py",
                        "code_snapshots/user_id=" + run.learnerId() + "/goal_id=" + run.goalId() + "/snapshot_v2.py");
        mine.forEach(code::stored);
    }

    private GoalSnapshot snapshot(RunKey run, LearnerLocale locale) {
        return snapshots.snapshot(run.goalId(), run.learnerId(), locale).orElseThrow();
    }

    private static WorkRequest request(RunKey run, WorkRequest.Kind kind, String code) {
        return new WorkRequest(
                run.learnerId(),
                RequestId.of(UUID.randomUUID()),
                run.goalId(),
                Tasks.id(run.goalId(), 1),
                kind,
                code,
                List.of(new SourceFile("more.py", "x = 1")),
                null,
                null);
    }
}
