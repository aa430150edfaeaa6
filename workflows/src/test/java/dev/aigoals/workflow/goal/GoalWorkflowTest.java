package dev.aigoals.workflow.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.agent.AccessAgent;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.StateMonitorAgent;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.ContractNews;
import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.goal.GoalOutcome;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalRun.Pace;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.ModalAnswered;
import dev.aigoals.contract.goal.Resume;
import dev.aigoals.contract.goal.SearchAttributes;
import dev.aigoals.contract.goal.StopWork;
import dev.aigoals.contract.goal.TypingNews;
import dev.aigoals.contract.wire.ErrorCode;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoalWorkflowTest extends GoalWorkflowFixture {

    @Test
    @KeptHistory("completed")
    void completesWhenAllTasksPassInOrder() {
        startActive();
        goal.submit(validate(agents.tasks.get(0), Verdict.PASSED));
        await().untilAsserted(() -> assertThat(goal.view().currentTask()).isEqualTo(agents.tasks.get(1)));
        goal.submit(validate(agents.tasks.get(1), Verdict.PASSED));

        assertThat(outcome().phase()).isEqualTo(GoalPhase.COMPLETED);
        assertThat(agents.calls)
                .containsSubsequence(
                        "access.admit",
                        "contract_validator.check",
                        "context_organizer.organize",
                        "goal_generator.generate",
                        "course_manager.document",
                        "feedback.validate",
                        "performance_evaluator.conclude");
        assertThat(agents.flow).hasAtLeastOneElementOfType(FlowStep.Created.class);
    }

    @Test
    void adoptsAPublishedGoalWithoutLookingForOne() {
        start(GoalRun.Origin.PUBLISHED, Pace.NORMAL);
        awaitPhase(GoalPhase.ACTIVE);
        assertThat(agents.calls).contains("goal_generator.adopt").doesNotContain("context_organizer.organize");
    }

    @Test
    void failsWithAWordWhereNothingIsNearEnough() {
        agents.nothingNear = true;
        start();
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.FAILED, "nothing_found"));
        assertThat(agents.flow).hasAtLeastOneElementOfType(FlowStep.NothingFound.class);
    }

    @Test
    void refusesALearnerWhoIsNotEnrolled() {
        agents.refusal = AccessAgent.Refusal.NOT_ENROLLED;
        start();
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.FAILED, "not_enrolled"));
    }

    @Test
    void stopsRunningWorkAndRemovesWaitingWork() throws InterruptedException {
        startActive();
        LearnerMessage.Validate running = validate(firstTask(), Verdict.PASSED);
        LearnerMessage.Execute waiting = new LearnerMessage.Execute(requestId(), firstTask());
        agents.slow.add(running.requestId());
        goal.submit(running);
        agents.begun.acquire();
        goal.submit(waiting);
        assertThat(goal.stop(new StopWork(requestId(), waiting.requestId())).changed())
                .isTrue();
        assertThat(goal.stop(new StopWork(requestId(), running.requestId())).changed())
                .isTrue();
        await().untilAsserted(() -> assertThat(agents.calls.stream().filter("feedback.close"::equals))
                .hasSize(2));
        await().untilAsserted(() -> assertThat(goal.view().working()).isNull());
        assertThat(goal.view().attempts()).isZero();
        assertThat(goal.stop(new StopWork(requestId(), requestId())).changed()).isFalse();
    }

    @Test
    @KeptHistory("paused-and-resumed")
    void pausesKeepsTheInboxAndResumes() {
        startActive();
        goal.control(new GoalControl(requestId(), GoalControl.Action.PAUSE));
        awaitPhase(GoalPhase.PAUSED);
        assertThat(goal.control(new GoalControl(requestId(), GoalControl.Action.PAUSE))
                        .changed())
                .isFalse();
        goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        assertThat(goal.view().waiting()).hasSize(1);
        goal.control(new GoalControl(requestId(), GoalControl.Action.RESUME));
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.run"));
    }

    @Test
    void resumesAPausedGoalOnAValidation() {
        startActive();
        goal.control(new GoalControl(requestId(), GoalControl.Action.PAUSE));
        awaitPhase(GoalPhase.PAUSED);
        fail(firstTask());
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.ACTIVE);
    }

    @Test
    void abandonsWithFinalsForAllThatWaits() throws InterruptedException {
        startActive();
        LearnerMessage.Validate running = validate(firstTask(), Verdict.PASSED);
        agents.slow.add(running.requestId());
        goal.submit(running);
        agents.begun.acquire();
        goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        goal.control(new GoalControl(requestId(), GoalControl.Action.ABANDON));
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.ABANDONED, "learner"));
        assertThat(agents.calls.stream().filter("feedback.close"::equals)).hasSize(2);
    }

    @Test
    @KeptHistory("terms-changed")
    void waitsForTheLearnersYesToNewTerms() {
        startActive();
        agents.contract = new ContractStatus(2, Standing.AWAITING_ANSWER, null, null, 4, false);
        goal.contractChanged(new ContractNews(2));
        awaitPhase(GoalPhase.AWAITING_TERMS);
        goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        agents.contract = new ContractStatus(2, Standing.IN_FORCE, null, null, 4, false);
        goal.contractAnswered(new ContractNews(2));
        awaitPhase(GoalPhase.ACTIVE);
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.run"));
    }

    @Test
    void pausesWhenTheLearnerDeclinesTheTerms() {
        startActive();
        agents.contract = new ContractStatus(2, Standing.DECLINED, null, null, 4, false);
        goal.contractAnswered(new ContractNews(2));
        awaitPhase(GoalPhase.PAUSED);
        goal.control(new GoalControl(requestId(), GoalControl.Action.RESUME));
        awaitPhase(GoalPhase.AWAITING_TERMS);
    }

    @Test
    @KeptHistory("stuck-and-resumed")
    void parksWhenAnAgentFailsForGoodAndGoesOnWithAnOperatorsWord() {
        startActive();
        agents.broken.add(AgentName.FEEDBACK);
        LearnerMessage.Validate message = validate(firstTask(), Verdict.FAILED);
        goal.submit(message);
        awaitPhase(GoalPhase.STUCK);
        goal.submit(new LearnerMessage.Execute(requestId(), firstTask()));
        String episode = goal.view().episode();
        assertThat(WorkflowStub.fromTyped(goal)
                        .describe()
                        .getTypedSearchAttributes()
                        .get(SearchAttributes.GOAL_PHASE))
                .isEqualTo("stuck");
        goal.resume(new Resume("another episode", Resume.Action.RETRY, "ann", "stale"));
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.STUCK);
        agents.broken.clear();
        goal.resume(new Resume(String.valueOf(episode), Resume.Action.RETRY, "ann", "repaired"));
        awaitPhase(GoalPhase.ACTIVE);
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.run"));
        assertThat(goal.view().attempts()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(agents.flow.stream()
                        .filter(FlowStep.Resumed.class::isInstance)
                        .map(FlowStep.Resumed.class::cast)
                        .map(FlowStep.Resumed::accepted))
                .containsExactly(false, true));
    }

    @Test
    void neverSkipsTheContract() {
        agents.broken.add(AgentName.CONTRACT_VALIDATOR);
        start();
        awaitPhase(GoalPhase.STUCK);
        String episode = String.valueOf(goal.view().episode());
        goal.resume(new Resume(episode, Resume.Action.SKIP, "ann", "hurry"));
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.STUCK);
        goal.resume(new Resume(episode, Resume.Action.FAIL, "ann", "no way"));
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.FAILED, "given_up_by_operator"));
    }

    @Test
    void abandonsEvenWhenStuck() {
        agents.broken.add(AgentName.GOAL_GENERATOR);
        start();
        awaitPhase(GoalPhase.STUCK);
        goal.control(new GoalControl(requestId(), GoalControl.Action.ABANDON));
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.ABANDONED, "learner"));
        assertThat(agents.flow).doesNotHaveAnyElementsOfTypes(FlowStep.Created.class);
    }

    @Test
    void abandoningEndsTheMakingOfTheGoal() throws InterruptedException {
        agents.makesLong = true;
        start();
        agents.begun.acquire();
        goal.control(new GoalControl(requestId(), GoalControl.Action.ABANDON));
        assertThat(outcome()).isEqualTo(new GoalOutcome(GoalPhase.ABANDONED, "learner"));
        assertThat(agents.flow).doesNotHaveAnyElementsOfTypes(FlowStep.Created.class, FlowStep.NothingFound.class);
    }

    @Test
    void nudgesAnIdleLearnerThenPausesWithOneTimerAtATime() {
        startActive();
        environment.sleep(Duration.ofHours(21));
        assertThat(agents.calls).contains("emotional_support.IDLE");
        assertThat(goal.view().phase()).isEqualTo(GoalPhase.ACTIVE);
        environment.sleep(Duration.ofDays(7));
        awaitPhase(GoalPhase.PAUSED);
    }

    @Test
    void followsTheStateMonitor() {
        startActive();
        agents.action = StateMonitorAgent.Action.SIMPLIFY;
        askHint(null);
        LearnerMessage.Validate message = validate(firstTask(), Verdict.FAILED);
        agents.digests.put(message.requestId(), "");
        goal.submit(message);
        await().untilAsserted(() -> assertThat(goal.view().hints().unlocked()).isEqualTo(2));
        agents.action = StateMonitorAgent.Action.PAUSE;
        goal.submit(validate(firstTask(), Verdict.FAILED));
        awaitPhase(GoalPhase.PAUSED);
    }

    @Test
    void opensTheNextHintLongAfterTheLastOneEvenForTheSameCode() {
        startActive();
        askHint(null);
        failWithTheSameCode(1);
        assertRefused(ErrorCode.HINT_LOCKED, () -> askHint(2));
        environment.sleep(Duration.ofMinutes(11));
        assertRefused(ErrorCode.HINT_LOCKED, () -> askHint(2));
        failWithTheSameCode(2);
        assertThat(askHint(2).level()).isEqualTo(2);
    }

    private void failWithTheSameCode(int tries) {
        LearnerMessage.Validate message = validate(firstTask(), Verdict.FAILED);
        agents.digests.put(message.requestId(), "");
        goal.submit(message);
        await().untilAsserted(() -> {
            assertThat(goal.view().attempts()).isEqualTo(tries);
            assertThat(goal.view().working()).isNull();
        });
    }

    @Test
    void doesNotRestWhileTheLearnerGoesOn() {
        startActive();
        agents.action = StateMonitorAgent.Action.PAUSE;
        goal.submit(validate(firstTask(), Verdict.FAILED));
        goal.submit(validate(firstTask(), Verdict.FAILED));
        goal.submit(validate(firstTask(), Verdict.FAILED));
        await().untilAsserted(() -> assertThat(goal.view().attempts()).isEqualTo(3));
        awaitPhase(GoalPhase.PAUSED);
    }

    @Test
    void saysAtMostOneSuggestionInThirtySeconds() {
        startActive();
        goal.typing(new TypingNews(UUID.randomUUID(), firstTask()));
        await().untilAsserted(() -> assertThat(agents.calls).contains("feedback.suggest"));
        goal.typing(new TypingNews(UUID.randomUUID(), firstTask()));
        fail(firstTask());
        assertThat(agents.calls.stream().filter("feedback.suggest"::equals)).hasSize(1);
        environment.sleep(Duration.ofSeconds(31));
        goal.typing(new TypingNews(UUID.randomUUID(), firstTask()));
        await().untilAsserted(() -> assertThat(agents.calls.stream().filter("feedback.suggest"::equals))
                .hasSize(2));
    }

    @Test
    void restsWhenTheLearnersAnswerAsksForABreak() {
        startActive();
        goal.modalAnswered(new ModalAnswered(UUID.randomUUID()));
        awaitPhase(GoalPhase.PAUSED);
        assertThat(agents.calls).contains("emotional_support.answer");
    }

    @Test
    @KeptHistory("continued-as-new")
    void carriesEverythingThroughContinueAsNew() {
        start(GoalRun.Origin.ASKED_FOR, new Pace(Duration.ofDays(1), Duration.ofDays(1), 60));
        String firstRun = execution();
        awaitPhase(GoalPhase.ACTIVE);
        LearnerMessage.Validate first = validate(firstTask(), Verdict.FAILED);
        goal.submit(first);
        await().untilAsserted(() -> assertThat(goal.view().attempts()).isEqualTo(1));
        askHint(null);
        for (int count = 0; count < 4; count++) {
            fail(firstTask());
        }
        await().untilAsserted(() -> assertThat(execution()).isNotEqualTo(firstRun));
        assertThat(goal.view().attempts()).isEqualTo(5);
        assertThat(goal.view().hints().used()).isEqualTo(1);
        goal.submit(first);
        fail(firstTask());
        assertThat(goal.view().attempts()).isEqualTo(6);
    }
}
