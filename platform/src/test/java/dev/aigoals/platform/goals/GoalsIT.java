package dev.aigoals.platform.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.GoalDocument;
import dev.aigoals.contract.wire.StreamMessage.ModalAction;
import dev.aigoals.contract.wire.StreamMessage.Mood;
import dev.aigoals.contract.wire.StreamMessage.MotivationModal;
import dev.aigoals.platform.runs.GoalDocuments;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.GoalSnapshot;
import dev.aigoals.platform.runs.GoalSnapshots;
import dev.aigoals.platform.runs.Modals;
import dev.aigoals.platform.runs.OperatorAudit;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressRow;
import dev.aigoals.platform.runs.ProgressStatus;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.testing.SampleContent;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import dev.aigoals.platform.work.CodeSnapshots;
import dev.aigoals.platform.work.GivenHint;
import dev.aigoals.platform.work.HintsGiven;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServersTest
class GoalsIT {
    @Autowired
    SampleWorld world;

    @Autowired
    Goals goals;

    @Autowired
    GoalRuns runs;

    @Autowired
    GoalContents contents;

    @Autowired
    GoalSnapshots snapshots;

    @Autowired
    GoalDocuments documents;

    @Autowired
    Progress progress;

    @Autowired
    WorkRequests work;

    @Autowired
    Verdicts verdicts;

    @Autowired
    HintsGiven hints;

    @Autowired
    Modals modals;

    @Autowired
    CodeSnapshots code;

    @Autowired
    OperatorAudit audit;

    @Autowired
    JsonMapper mapper;

    @Test
    void contentComesBackAsItWasStoredUnderTheSameName() {
        String hash = contents.store(SampleContent.adding());

        assertThat(contents.store(SampleContent.adding())).isEqualTo(hash).hasSize(64);
        assertThat(contents.get(hash)).isEqualTo(SampleContent.adding());
    }

    @Test
    void aGoalInPlanningIsShownInTheLearnersOwnWords() {
        RunKey run = world.newRun();

        GoalSnapshot snapshot = snapshot(run, LearnerLocale.EN);

        assertThat(snapshot.goal().title()).isEqualTo("I want to add numbers");
        assertThat(snapshot.goal().phase()).isEqualTo(GoalPhase.PLANNING);
        assertThat(snapshot.goal().tasks()).isEmpty();
        assertThat(snapshot.pending().requests()).hasSize(1);
        assertThat(runs.create(run)).as("a second run").isFalse();
    }

    @Test
    void aPlannedGoalIsShownInTheLearnersLanguageWithoutSolutionsOrExpectedValues() {
        RunKey run = world.newPlannedRun();

        GoalDocument english = document(run, LearnerLocale.EN);
        GoalDocument spanish = document(run, LearnerLocale.ES);

        assertThat(english.title()).isEqualTo("Adding up");
        assertThat(spanish.title()).isEqualTo("Sumar");
        assertThat(english.tasks())
                .extracting(GoalDocument.TaskDocument::status)
                .containsExactly("in_progress", "pending");
        assertThat(english.tasks().getFirst().checks())
                .containsExactly(
                        new GoalDocument.CheckName("plain sums", true),
                        new GoalDocument.CheckName("secret sums", false));
        assertThat(english.tasks().get(1).starterCode()).startsWith("def total");
        assertThat(mapper.writeValueAsString(english))
                .contains("\"starter_code\"", "\"order_index\":1", "\"estimated_time\":20")
                .doesNotContain("123456", "reference-of", "alternative-of", "wrong-of");
    }

    @Test
    void aFollowerOfSomebodyElsesGoalHasItFromACourse() {
        RunKey maker = world.newPlannedRun();
        LearnerId follower = world.newLearner();
        var run = new RunKey(maker.goalId(), follower, maker.courseId());
        assertThat(goals.publish(maker.goalId(), maker.courseId())).isTrue();
        runs.create(run);
        runs.pin(run, goals.find(maker.goalId()).orElseThrow().contentHash());

        assertThat(document(run, LearnerLocale.EN).source()).isEqualTo("course");
        assertThat(document(maker, LearnerLocale.EN).source()).isEqualTo("bank");
        assertThat(goals.publishedIn(maker.courseId())).extracting(Goal::id).containsExactly(maker.goalId());
        assertThat(goals.followedBy(follower)).extracting(Goal::id).containsExactly(maker.goalId());
    }

    @Test
    void aRunIsMovedThroughItsPhases() {
        RunKey run = world.newPlannedRun();
        runs.hints(run, new HintAllowance(2, 3, 4));

        runs.phase(run, GoalPhase.STUCK, "server_gone", AgentName.FEEDBACK, "episode-1");

        RunRecord stuck = runs.find(run.goalId(), run.learnerId()).orElseThrow();
        assertThat(stuck.episode()).isEqualTo("episode-1");
        assertThat(stuck.stuckAgent()).isEqualTo("feedback");
        assertThat(stuck.hints()).isEqualTo(new HintAllowance(2, 3, 4));
        assertThat(runs.inPhase(GoalPhase.STUCK)).extracting(RunRecord::key).contains(run);

        runs.phase(run, GoalPhase.COMPLETED, "done", null, null);

        RunRecord done = runs.find(run.goalId(), run.learnerId()).orElseThrow();
        assertThat(done.episode()).isNull();
        assertThat(done.closedAt()).isNotNull();
        assertThat(runs.of(run.learnerId(), run.courseId(), GoalPhase.COMPLETED))
                .hasSize(1);
        assertThat(runs.of(run.learnerId(), null, null)).hasSize(1);
        assertThat(runs.ofCourse(run.courseId())).hasSize(1);
        assertThat(runs.changedSince(run.learnerId(), Instant.now().minus(1, ChronoUnit.DAYS)))
                .hasSize(1);
    }

    @Test
    void progressNeverFallsBackFromCompleted() {
        RunKey run = world.newPlannedRun();
        TaskId task = Tasks.id(run.goalId(), 1);

        progress.tried(run.learnerId(), run.goalId(), task, 1, 0.5, "code");
        progress.tried(run.learnerId(), run.goalId(), task, 1, 0.5, "code");
        progress.mark(run.learnerId(), run.goalId(), task, ProgressStatus.COMPLETED);
        progress.mark(run.learnerId(), run.goalId(), task, ProgressStatus.IN_PROGRESS);
        progress.mark(run.learnerId(), run.goalId(), null, ProgressStatus.IN_PROGRESS);

        ProgressRow row = progress.find(run.learnerId(), run.goalId(), task).orElseThrow();
        assertThat(row.status()).isEqualTo(ProgressStatus.COMPLETED);
        assertThat(row.attempts()).isEqualTo(1);
        assertThat(progress.of(run.learnerId(), run.goalId()))
                .extracting(ProgressRow::taskId)
                .containsExactly(null, task);
        assertThat(progress.of(run.learnerId())).hasSize(2);
        assertThat(progress.ofCourse(run.courseId())).hasSize(2);
    }

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
        TaskId task = Tasks.id(run.goalId(), 1);
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var passed = new StoredVerdict(
                run.learnerId(), request, run.goalId(), task, Verdict.PASSED, 1, 1, "{}", "digest", at);
        var failed = new StoredVerdict(
                run.learnerId(), request, run.goalId(), task, Verdict.FAILED, 0, 1, "{}", "digest", at);

        assertThat(verdicts.store(passed)).isTrue();
        assertThat(verdicts.store(failed)).isFalse();
        assertThat(verdicts.find(run.learnerId(), request)).contains(passed);
        assertThat(verdicts.of(run.learnerId(), run.goalId())).containsExactly(passed);
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
    void theFirstAnswerToAModalWins() {
        RunKey run = world.newPlannedRun();
        var modal = new MotivationModal(
                UUID.randomUUID(),
                run.goalId(),
                new Mood("frustrated", 0.2),
                "Breathe",
                "You are close.",
                List.of(new ModalAction("hint", "A hint"), new ModalAction("not_how_i_feel", "Not how I feel")));

        assertThat(modals.send(run.learnerId(), modal)).isTrue();
        assertThat(modals.send(run.learnerId(), modal)).isFalse();
        assertThat(modals.pending(run.learnerId(), run.goalId())).containsExactly(modal);
        assertThat(modals.answer(run.learnerId(), modal.modalId(), "dance", null))
                .isEqualTo(Modals.Answer.NOT_OFFERED);
        assertThat(modals.answer(world.newLearner(), modal.modalId(), "hint", null))
                .isEqualTo(Modals.Answer.NO_SUCH_MODAL);
        assertThat(modals.answer(run.learnerId(), modal.modalId(), "hint", "please"))
                .isEqualTo(Modals.Answer.TAKEN);
        assertThat(modals.answer(run.learnerId(), modal.modalId(), "hint", null))
                .isEqualTo(Modals.Answer.ALREADY_ANSWERED);
        assertThat(modals.pending(run.learnerId(), run.goalId())).isEmpty();
        assertThat(modals.lastSentAt(run.learnerId())).isPresent();
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

    @Test
    void anOperatorsWordIsAuditedOnce() {
        RunKey run = world.newPlannedRun();
        var entry = new OperatorAudit.Entry("episode-1", "retry", "ann", "server is back", true);

        audit.record(run.workflowId() + "/7", run, entry);
        audit.record(run.workflowId() + "/7", run, entry);

        assertThat(audit.of(run)).extracting(OperatorAudit.Recorded::entry).containsExactly(entry);
    }

    private GoalSnapshot snapshot(RunKey run, LearnerLocale locale) {
        return snapshots.snapshot(run.goalId(), run.learnerId(), locale).orElseThrow();
    }

    private GoalDocument document(RunKey run, LearnerLocale locale) {
        return documents.document(run.goalId(), run.learnerId(), locale).orElseThrow();
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
