package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.ContractValidatorAgent;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.workflow.goal.RunState.PauseWish;
import io.temporal.workflow.Workflow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps the run's phase in step with what was asked for and with the course's terms. */
final class Standing {

    private final RunState state;
    private final AgentCalls agents;
    private final Showcase showcase;
    private boolean termsNews;
    private String closingReason = "";

    Standing(RunState state, AgentCalls agents, Showcase showcase) {
        this.state = state;
        this.agents = agents;
        this.showcase = showcase;
    }

    void newsOfTerms() {
        termsNews = true;
    }

    String closingReason() {
        return closingReason;
    }

    /** Whether something is to be done before the next message is worked off. */
    boolean unsettled() {
        return termsNews || state.wantedPhase() != state.phase;
    }

    /** Settles the phase and waits until it is the given one; false where the run is to end. */
    boolean mayGoOn(GoalPhase workable) {
        settle();
        while (!state.phase.closed() && state.phase != workable) {
            Workflow.await(this::unsettled);
            settle();
        }
        return !state.phase.closed();
    }

    /** Takes in news of the terms and changes the phase where it is not what it ought to be. */
    void settle() {
        if (termsNews) {
            checkTerms();
        }
        GoalPhase wanted = state.wantedPhase();
        if (wanted != state.phase) {
            change(wanted);
        }
    }

    private void change(GoalPhase wanted) {
        switch (wanted) {
            case ABANDONED -> close(wanted, "learner", null);
            case PAUSED -> announce(state.phase, wanted, pauseReason(), pauseAgent());
            case AWAITING_TERMS -> announce(state.phase, wanted, "terms_changed", AgentName.CONTRACT_VALIDATOR);
            case ACTIVE, PLANNING -> announce(state.phase, wanted, goOnReason(), null);
            case STUCK, COMPLETED, FAILED -> throw new IllegalStateException("a run does not wish to be " + wanted);
        }
    }

    private String goOnReason() {
        return state.phase == GoalPhase.AWAITING_TERMS ? "terms_accepted" : "resumed";
    }

    private String pauseReason() {
        PauseWish wish = state.pauseWish;
        return wish == null ? "learner" : wish.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable AgentName pauseAgent() {
        return switch (state.pauseWish) {
            case null -> null;
            case LEARNER -> null;
            case TERMS_DECLINED -> AgentName.CONTRACT_VALIDATOR;
            case STATE_MONITOR, IDLE -> AgentName.STATE_MONITOR;
            case EMOTIONAL_SUPPORT -> AgentName.EMOTIONAL_SUPPORT;
        };
    }

    /** Asks the contract validator where the learner stands to the newest terms. */
    void checkTerms() {
        termsNews = false;
        showcase.showAgent(AgentName.CONTRACT_VALIDATOR);
        ContractStatus status = agents.demand(
                AgentName.CONTRACT_VALIDATOR,
                step -> AgentStubs.stub(ContractValidatorAgent.class, "Which terms apply?")
                        .check(new ContractValidatorAgent.Request(step)));
        state.contract = status;
        switch (status.standing()) {
            case DECLINED -> state.pauseWish = PauseWish.TERMS_DECLINED;
            case IN_FORCE, AWAITING_ANSWER -> {
                if (state.pauseWish == PauseWish.TERMS_DECLINED) {
                    state.pauseWish = null;
                }
            }
        }
    }

    /** Puts the run into a phase and tells everybody. */
    void announce(@Nullable GoalPhase previous, GoalPhase phase, String reason, @Nullable AgentName agent) {
        state.phase = phase;
        agents.flow(
                "The goal is " + phase.wireName(),
                new FlowStep.PhaseChanged(previous, phase, reason, agent, null, state.created()));
        showcase.tell(phase.wireName() + " (" + reason + ")");
        showcase.showStanding();
    }

    void close(GoalPhase phase, String reason, @Nullable AgentName agent) {
        closingReason = reason;
        announce(state.phase, phase, reason, agent);
    }

    /** Notes a closed phase that an agent has told everybody of already. */
    void closed(GoalPhase phase, String reason) {
        closingReason = reason;
        state.phase = phase;
        showcase.tell(phase.wireName() + " (" + reason + ")");
        showcase.showStanding();
    }
}
