package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** How agents are called: time limits, retries, and the line that the Temporal UI shows. */
final class AgentStubs {

    /** A turn may run nine checks of ten seconds each, twice. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(4);

    /** A model may write a goal four times, and each draft is run in all its parts. */
    private static final Duration LONGEST_MAKING = Duration.ofMinutes(15);

    /** An agent's process that died is noticed within this time. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(8);

    private static final RetryOptions RETRIES = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofMillis(500))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofSeconds(15))
            .setMaximumAttempts(8)
            .build();

    private AgentStubs() {}

    /**
     * @param summary at most 200 bytes, without learner text
     */
    static <A> A stub(Class<A> agent, String summary) {
        return stub(agent, summary, AgentName.TASK_QUEUE, LONGEST_TURN);
    }

    /** For an agent that writes a goal; its heartbeat is watched like any other's. */
    static <A> A patientStub(Class<A> agent, String summary) {
        return stub(agent, summary, AgentName.TASK_QUEUE, LONGEST_MAKING);
    }

    /** For words that nothing waits for. */
    static <A> A aside(Class<A> agent, String summary) {
        return stub(agent, summary, AgentName.SPEECH_QUEUE, LONGEST_TURN);
    }

    private static <A> A stub(Class<A> agent, String summary, String queue, Duration longest) {
        return Workflow.newActivityStub(
                agent,
                ActivityOptions.newBuilder()
                        .setTaskQueue(queue)
                        .setStartToCloseTimeout(longest)
                        .setHeartbeatTimeout(HEARTBEAT)
                        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                        .setRetryOptions(RETRIES)
                        .setSummary(summary)
                        .build());
    }
}
