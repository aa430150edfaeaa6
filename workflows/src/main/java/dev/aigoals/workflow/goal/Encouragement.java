package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.EmotionalSupportAgent;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Cause;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Mood;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.ModalAnswered;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.workflow.goal.RunState.PauseWish;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the emotional support agent how the learner feels, and does what the answer calls for. */
final class Encouragement {

    private final RunState state;
    private final AgentCalls agents;

    Encouragement(RunState state, AgentCalls agents) {
        this.state = state;
        this.agents = agents;
    }

    /** Without a verdict: the learner has been away, or behaves in a telling way. */
    void support(Cause cause, String summary) {
        TaskProgress task = state.currentTask().orElse(null);
        TaskId taskId = task == null ? null : task.taskId();
        ask(summary, taskId, cause, null, task == null ? 0 : task.failuresInRow())
                .ifPresent(this::takeIn);
    }

    /** Beside the other agents; the mood is to be taken in when all have answered. */
    Promise<Optional<Mood>> afterVerdict(TaskProgress task, Verdict verdict) {
        int failuresInRow = task.failuresInRow();
        return Async.function(
                () -> ask("How does the learner feel?", task.taskId(), Cause.VERDICT, verdict, failuresInRow));
    }

    void answered(ModalAnswered answered) {
        agents.ask(
                        AgentName.EMOTIONAL_SUPPORT,
                        step -> AgentStubs.stub(EmotionalSupportAgent.class, "The learner answered a modal")
                                .answer(new EmotionalSupportAgent.AnswerRequest(
                                        step, answered.modalId(), state.moodScore)))
                .ifPresent(this::takeIn);
    }

    private Optional<Mood> ask(
            String summary, @Nullable TaskId task, Cause cause, @Nullable Verdict verdict, int failuresInRow) {
        return agents.ask(
                AgentName.EMOTIONAL_SUPPORT,
                step -> AgentStubs.stub(EmotionalSupportAgent.class, summary)
                        .support(new EmotionalSupportAgent.Request(
                                step, task, cause, verdict, failuresInRow, state.moodScore)));
    }

    /** Takes a mood in, with what the learner's answer asks for. */
    void takeIn(Mood mood) {
        state.moodScore = mood.score();
        if (mood.wantsPause()) {
            state.pauseWish = PauseWish.EMOTIONAL_SUPPORT;
        }
        if (mood.wantsHint()) {
            state.currentTask().ifPresent(TaskProgress::unlockNext);
        }
    }
}
