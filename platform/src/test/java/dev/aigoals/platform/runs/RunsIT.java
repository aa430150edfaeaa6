package dev.aigoals.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.GoalDocument;
import dev.aigoals.contract.wire.StreamMessage.ModalAction;
import dev.aigoals.contract.wire.StreamMessage.Mood;
import dev.aigoals.contract.wire.StreamMessage.MotivationModal;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServersTest
class RunsIT {
    @Autowired
    SampleWorld world;

    @Autowired
    GoalRuns runs;

    @Autowired
    GoalSnapshots snapshots;

    @Autowired
    GoalDocuments documents;

    @Autowired
    Progress progress;

    @Autowired
    Modals modals;

    @Autowired
    OperatorAudit audit;

    @Autowired
    JsonMapper mapper;

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
}
