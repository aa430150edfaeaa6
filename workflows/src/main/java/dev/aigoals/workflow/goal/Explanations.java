package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.FeedbackAgent;
import dev.aigoals.contract.agent.FeedbackAgent.ExplainRequest;
import dev.aigoals.contract.agent.FeedbackAgent.Explained;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.id.RequestId;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A model's words on failed submissions. They run beside everything else, so that neither the run nor the learner waits for them; each
 * ends with its submission's final message.
 */
final class Explanations {

    private final RunState state;
    private final Showcase showcase;
    private final Map<RequestId, CancellationScope> speaking = new LinkedHashMap<>();

    Explanations(RunState state, Showcase showcase) {
        this.state = state;
        this.showcase = showcase;
    }

    boolean none() {
        return speaking.isEmpty();
    }

    /**
     * @param close writes the final message of a submission whose explanation could not
     */
    void begin(LearnerMessage.Validate message, Consumer<LearnerMessage> close) {
        ExplainRequest request = new ExplainRequest(state.nextStep(), message.requestId(), message.taskId());
        CancellationScope scope =
                Workflow.newCancellationScope(() -> Async.procedure(() -> explain(request, message, close)));
        speaking.put(message.requestId(), scope);
        scope.run();
    }

    private void explain(ExplainRequest request, LearnerMessage message, Consumer<LearnerMessage> close) {
        try {
            Explained explained = AgentStubs.aside(FeedbackAgent.class, "Explain what the checks have shown")
                    .explain(request);
            showcase.tell(String.format(
                    Locale.ROOT,
                    "a model's explanation: %s, %d pieces shown, %d held",
                    explained.ending(),
                    explained.pieces(),
                    explained.held()));
        } catch (ActivityFailure | CanceledFailure unexplained) {
            Workflow.newDetachedCancellationScope(() -> close.accept(message)).run();
        } finally {
            speaking.remove(message.requestId());
        }
    }

    /** Ends the explanation of that submission; false where there is none under way. */
    boolean stop(RequestId work) {
        CancellationScope scope = speaking.get(work);
        if (scope == null) {
            return false;
        }
        scope.cancel("stopped by the learner");
        return true;
    }

    /** Ends all; for a goal that is abandoned. */
    void stopAll() {
        List.copyOf(speaking.values()).forEach(scope -> scope.cancel("the goal was abandoned"));
    }
}
