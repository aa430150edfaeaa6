package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.EmotionalSupportAgent.Cause;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.failure.Refusal;
import dev.aigoals.contract.goal.Acceptance;
import dev.aigoals.contract.goal.BehaviourNews;
import dev.aigoals.contract.goal.ContractNews;
import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.goal.GoalOutcome;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.GoalView;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.ModalAnswered;
import dev.aigoals.contract.goal.Resume;
import dev.aigoals.contract.goal.StopWork;
import dev.aigoals.contract.goal.TypingNews;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.workflow.goal.RunState.PauseWish;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A goal's run: planning, then a loop that works the inbox off, one message at a time. */
public final class GoalWorkflowImpl implements GoalWorkflow {

    /** How long a message waits for the verdict that may open the way for it. */
    private static final Duration VERDICT_PATIENCE = Duration.ofSeconds(2);

    private final GoalRun run;
    private final RunState state;
    private final Showcase showcase;
    private final AgentCalls agents;
    private final Standing standing;
    private final Planning planning;
    private final Suggestions suggestions;
    private final Encouragement encouragement;
    private final IdleWatch idle;
    private final Turns turns;
    private final InboxPolicy policy;
    private final Deque<ModalAnswered> answers = new ArrayDeque<>();
    private int closing;

    @WorkflowInit
    public GoalWorkflowImpl(GoalRun run) {
        this.run = run;
        state = new RunState(run);
        showcase = new Showcase(state, run);
        agents = new AgentCalls(state, showcase);
        standing = new Standing(state, agents, showcase);
        planning = new Planning(run, state, agents, standing, showcase);
        suggestions = new Suggestions(state, agents);
        encouragement = new Encouragement(state, agents);
        idle = new IdleWatch(run.pace(), state, agents, showcase, encouragement);
        Aftermath aftermath = new Aftermath(state, agents, showcase, standing, suggestions, encouragement);
        turns = new Turns(state, agents, showcase, aftermath);
        policy = new InboxPolicy(state);
    }

    @Override
    public GoalOutcome run(GoalRun ignored) {
        showcase.showStanding();
        try {
            if (run.carried() == null) {
                planning.plan();
            }
            workOffInbox();
        } catch (GoalGivenUp givenUp) {
            giveUp(givenUp);
        } catch (CanceledFailure cancelled) {
            Workflow.newDetachedCancellationScope(() -> {
                        standing.close(GoalPhase.ABANDONED, "cancelled_by_operator", null);
                        closeWaiting();
                        Workflow.await(turns::settled);
                    })
                    .run();
            throw cancelled;
        }
        closeWaiting();
        writeAudits();
        Workflow.await(this::nothingGoesOn);
        return new GoalOutcome(state.phase, standing.closingReason());
    }

    private void giveUp(GoalGivenUp givenUp) {
        if (state.abandonWanted) {
            standing.close(GoalPhase.ABANDONED, "learner", null);
        } else {
            standing.close(GoalPhase.FAILED, "given_up_by_operator", givenUp.agent());
        }
    }

    private void workOffInbox() {
        while (!state.phase.closed() && standing.mayGoOn(GoalPhase.ACTIVE)) {
            idle.arm();
            Workflow.await(() -> !state.inbox.isEmpty() || somethingAside() || idle.rang() || mayRollOver());
            workOffAsides();
            if (standing.unsettled()) {
                continue;
            }
            if (!state.inbox.isEmpty()) {
                turns.work(state.inbox.removeFirst());
            } else if (mayRollOver()) {
                rollOver();
            } else if (idle.rang()) {
                idle.look();
            }
        }
    }

    private boolean somethingAside() {
        return standing.unsettled() || suggestions.waiting() || !answers.isEmpty() || agents.auditsWaiting();
    }

    /** News that do not wait for the inbox. */
    private void workOffAsides() {
        writeAudits();
        while (!answers.isEmpty()) {
            encouragement.answered(answers.removeFirst());
        }
        suggestions.say();
        BehaviourNews news = suggestions.takeBehaviour();
        if (news != null) {
            encouragement.support(Cause.BEHAVIOUR, "How does the learner feel while coding?");
        }
    }

    private void writeAudits() {
        for (FlowStep.Resumed audit : agents.takeAudits()) {
            agents.flow("An operator's word", audit);
        }
    }

    /** What the next run would not know of is waited for, while this one goes on. */
    private boolean mayRollOver() {
        return turns.settled() && longHistory();
    }

    private boolean longHistory() {
        WorkflowInfo info = Workflow.getInfo();
        int own = run.pace().rollAfterEvents();
        return info.isContinueAsNewSuggested() || (own > 0 && info.getHistoryLength() > own);
    }

    private boolean nothingGoesOn() {
        return Workflow.isEveryHandlerFinished() && closing == 0 && turns.settled();
    }

    private void rollOver() {
        Workflow.await(this::nothingGoesOn);
        if (state.inbox.isEmpty() && !somethingAside()) {
            Workflow.continueAsNew(new GoalRun(
                    run.key(),
                    run.requestId(),
                    run.origin(),
                    run.sessionId(),
                    run.pace(),
                    state.carry(showcase.story())));
        }
    }

    private void closeWaiting() {
        while (!state.inbox.isEmpty()) {
            turns.discard(state.inbox.removeFirst());
        }
    }

    @Override
    public void validateSubmit(LearnerMessage message) {
        if (!awaitsVerdict(message)) {
            policy.check(message);
        }
    }

    @Override
    public Acceptance submit(LearnerMessage message) {
        if (awaitsVerdict(message)) {
            Workflow.await(VERDICT_PATIENCE, () -> !turns.judging());
        }
        policy.check(message);
        return state.remembered(message.requestId()).orElseGet(() -> policy.accept(message));
    }

    /** A learner who has just seen the verdict may be faster than the word of it to this run. */
    private boolean awaitsVerdict(LearnerMessage message) {
        return turns.judging() && state.remembered(message.requestId()).isEmpty() && policy.hangsOnVerdict(message);
    }

    @Override
    public Acceptance stop(StopWork stop) {
        Optional<Acceptance> before = state.remembered(stop.requestId());
        if (before.isPresent()) {
            return before.get();
        }
        Optional<LearnerMessage> waiting = state.inbox.stream()
                .filter(message -> message.requestId().equals(stop.work()))
                .findFirst();
        waiting.ifPresent(this::discardAside);
        boolean changed = waiting.isPresent() || turns.stop(stop.work());
        return state.remember(stop.requestId(), changed ? Acceptance.DONE : Acceptance.NO_EFFECT);
    }

    private void discardAside(LearnerMessage message) {
        state.inbox.remove(message);
        closing++;
        Async.procedure(() -> turns.discard(message)).handle((done, failure) -> closing--);
    }

    @Override
    public void validateControl(GoalControl control) {
        boolean closed = state.phase.closed() || state.abandonWanted;
        if (closed && state.remembered(control.requestId()).isEmpty()) {
            throw new Refusal(ErrorCode.CONFLICT, "the goal is closed").toFailure();
        }
    }

    @Override
    public Acceptance control(GoalControl control) {
        return state.remembered(control.requestId())
                .orElseGet(() -> state.remember(control.requestId(), new Acceptance(null, apply(control.action()))));
    }

    private boolean apply(GoalControl.Action action) {
        return switch (action) {
            case PAUSE -> {
                boolean changed = state.pauseWish == null;
                state.pauseWish = changed ? PauseWish.LEARNER : state.pauseWish;
                yield changed;
            }
            case RESUME -> {
                boolean changed = state.pauseWish != null;
                state.pauseWish = null;
                yield changed;
            }
            case ABANDON -> {
                state.abandonWanted = true;
                planning.stop();
                turns.stopAll();
                yield true;
            }
        };
    }

    @Override
    public void resume(Resume word) {
        agents.resume(word);
    }

    @Override
    public void contractChanged(ContractNews news) {
        standing.newsOfTerms();
    }

    @Override
    public void contractAnswered(ContractNews news) {
        standing.newsOfTerms();
    }

    @Override
    public void modalAnswered(ModalAnswered answered) {
        answers.addLast(answered);
    }

    @Override
    public void typing(TypingNews news) {
        suggestions.found(news);
    }

    @Override
    public void behaviour(BehaviourNews news) {
        suggestions.behaves(news);
    }

    @Override
    public GoalView view() {
        return new GoalView(
                state.phase,
                state.currentTask().map(TaskProgress::taskId).orElse(null),
                state.currentTask().map(TaskProgress::tries).orElse(0),
                state.hints(),
                agents.episode(),
                agents.stuckAgent() == null ? null : agents.stuckAgent().wireName(),
                state.inbox.stream().map(LearnerMessage::requestId).toList(),
                turns.working());
    }
}
