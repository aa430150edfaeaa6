package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.StateMonitorAgent;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowRequest;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.Resume;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls agents; one that fails for good parks the run until an operator says how it goes on. */
final class AgentCalls {

    private final RunState state;
    private final Showcase showcase;
    private final List<FlowStep.Resumed> audits = new ArrayList<>();
    private final WorkflowLock oneTroubleAtATime = Workflow.newWorkflowLock();
    private @Nullable String episode;
    private @Nullable AgentName stuckAgent;
    private @Nullable Resume resume;

    AgentCalls(RunState state, Showcase showcase) {
        this.state = state;
        this.showcase = showcase;
    }

    @Nullable
    String episode() {
        return episode;
    }

    @Nullable
    AgentName stuckAgent() {
        return stuckAgent;
    }

    /** Asks an agent until it answers; for agents that may not be skipped. */
    <T> T demand(AgentName agent, Function<Step, T> call) {
        return ask(agent, call).orElseThrow(() -> new GoalGivenUp(agent));
    }

    /** Asks an agent until it answers; empty where an operator chose to leave the step out. */
    <T> Optional<T> ask(AgentName agent, Function<Step, T> call) {
        Step step = state.nextStep();
        while (true) {
            try {
                return Optional.of(call.apply(step));
            } catch (ActivityFailure failure) {
                if (failure.getCause() instanceof CanceledFailure) {
                    throw failure;
                }
                switch (park(agent, failure)) {
                    case RETRY -> showcase.tell("trying " + agent.wireName() + " again");
                    case FALLBACK -> step = new Step(step.run(), step.number(), true);
                    case SKIP -> {
                        return Optional.empty();
                    }
                    case FAIL -> throw new GoalGivenUp(agent);
                }
            }
        }
    }

    /** Writes a step of the flow down, once. */
    void flow(String summary, FlowStep flow) {
        demand(AgentName.STATE_MONITOR, step -> {
            AgentStubs.stub(StateMonitorAgent.class, summary).updateFlow(new FlowRequest(step, flow, state.hints()));
            return Boolean.TRUE;
        });
    }

    /** Takes in an operator's word; one for another episode, or one that the agent does not allow, does nothing. */
    void resume(Resume word) {
        AgentName agent = stuckAgent;
        boolean fits = agent != null
                && word.episode().equals(episode)
                && resume == null
                && ResumePolicy.allowed(agent).contains(word.action());
        if (fits) {
            resume = word;
        } else {
            showcase.tell("a word to resume (" + word.action().wireName() + ") did not fit and was not followed");
        }
        audits.add(
                new FlowStep.Resumed(word.episode(), word.action().wireName(), word.operator(), word.reason(), fits));
    }

    private Resume.Action park(AgentName agent, ActivityFailure failure) {
        oneTroubleAtATime.lock();
        try {
            GoalPhase before = state.phase;
            beginTrouble(agent, failure);
            write(
                    "stuck",
                    new FlowStep.PhaseChanged(
                            before, GoalPhase.STUCK, "agent_failed", agent, episode, state.created()));
            Workflow.await(() -> resume != null || state.abandonWanted);
            return endTrouble(agent, before);
        } catch (CanceledFailure stopped) {
            clearTrouble();
            throw stopped;
        } finally {
            oneTroubleAtATime.unlock();
        }
    }

    private void beginTrouble(AgentName agent, ActivityFailure failure) {
        episode = "stuck-" + state.nextStep().number();
        stuckAgent = agent;
        resume = null;
        state.phase = GoalPhase.STUCK;
        String cause = failure.getCause() == null
                ? "no answer"
                : String.valueOf(failure.getCause().getMessage());
        showcase.showTrouble(troubleText(agent, cause));
        showcase.tell("**stuck**: " + agent.wireName() + " failed for good");
        showcase.showStanding();
    }

    private String troubleText(AgentName agent, String cause) {
        return "> **Stuck.** The agent `" + agent.wireName() + "` failed for good: " + oneLine(cause)
                + "\n>\n> Send the signal `resume` with `{\"episode\": \"" + episode
                + "\", \"action\": \"…\", \"operator\": \"your name\", \"reason\": \"why\"}`; the action is one of "
                + names(ResumePolicy.allowed(agent)) + ".";
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    private static String names(Set<Resume.Action> actions) {
        return actions.stream()
                .map(action -> "`" + action.wireName() + "`")
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }

    private Resume.Action endTrouble(AgentName agent, GoalPhase before) {
        Resume word = resume;
        String of = episode;
        clearTrouble();
        if (word == null) {
            return Resume.Action.FAIL;
        }
        state.phase = before;
        showcase.tell("resumed: " + word.action().wireName() + " after " + agent.wireName());
        showcase.showStanding();
        write("resumed", new FlowStep.PhaseChanged(GoalPhase.STUCK, before, "resumed", agent, of, state.created()));
        return word.action();
    }

    private void clearTrouble() {
        episode = null;
        stuckAgent = null;
        resume = null;
        showcase.showTrouble(null);
    }

    /**
     * Tries to write down what the trouble is; where the database is the trouble, the run stays visible as stuck by its
     * search attribute and the next step of the flow sets the rows right.
     */
    private void write(String summary, FlowStep flow) {
        Step step = state.nextStep();
        try {
            AgentStubs.stub(StateMonitorAgent.class, summary).updateFlow(new FlowRequest(step, flow, state.hints()));
        } catch (ActivityFailure failure) {
            if (CancellationScope.current().isCancelRequested()) {
                throw new CanceledFailure("stopped while stuck");
            }
            Workflow.getLogger(AgentCalls.class).warn("could not write that the run is {}", summary);
        }
    }

    boolean auditsWaiting() {
        return !audits.isEmpty();
    }

    /** Operators' words not yet in the audit. */
    List<FlowStep.Resumed> takeAudits() {
        List<FlowStep.Resumed> taken = List.copyOf(audits);
        audits.clear();
        return taken;
    }
}
