package dev.aigoals.activities.worker;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.platform.temporal.TemporalArrival;
import dev.aigoals.workflow.goal.GoalWorkflowImpl;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The workers on all task queues. They start last and stop first, and an end waits for running agents: a result that was
 * not reported is an agent run twice.
 */
@Component
final class Workers implements SmartLifecycle {

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(8);
    private static final Duration HEARTBEAT_PACE = Duration.ofMillis(400);

    private final WorkflowClient client;
    private final List<Agent> agents;
    private final AgentInterceptor interceptor;
    private final WorkerProperties properties;
    private final TemporalArrival temporal;
    private TemporalArrival.@Nullable Waiting waiting;
    private volatile boolean running;
    private WorkerFactory factory;

    Workers(
            WorkflowClient client,
            List<Agent> agents,
            AgentInterceptor interceptor,
            WorkerProperties properties,
            TemporalArrival temporal) {
        this.client = client;
        this.agents = List.copyOf(agents);
        this.interceptor = interceptor;
        this.properties = properties;
        this.temporal = temporal;
        this.factory = newFactory();
    }

    private WorkerFactory newFactory() {
        WorkerFactory made = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .setWorkflowCacheSize(properties.cachedGoals())
                        .setWorkerInterceptors(interceptor)
                        .build());
        made.newWorker(
                        GoalWorkflow.TASK_QUEUE,
                        WorkerOptions.newBuilder().setUsingVirtualThreads(true).build())
                .registerWorkflowImplementationTypes(GoalWorkflowImpl.class);
        for (String queue : List.of(AgentName.TASK_QUEUE, AgentName.SPEECH_QUEUE)) {
            made.newWorker(queue, agentOptions()).registerActivitiesImplementations(agents.toArray());
        }
        return made;
    }

    private WorkerOptions agentOptions() {
        return WorkerOptions.newBuilder()
                .setUsingVirtualThreads(true)
                .setMaxConcurrentActivityExecutionSize(properties.agentsAtOnce())
                .setMaxHeartbeatThrottleInterval(HEARTBEAT_PACE)
                .setDefaultHeartbeatThrottleInterval(HEARTBEAT_PACE)
                .setAllowActivityHeartbeatDuringShutdown(true)
                .build();
    }

    @Override
    public void start() {
        if (factory.isShutdown()) {
            factory = newFactory();
        }
        waiting = temporal.start("the worker of goals and agents", factory::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (waiting != null) {
            waiting.close();
        }
        if (!factory.isStarted()) {
            return;
        }
        factory.shutdown();
        factory.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        if (!factory.isTerminated()) {
            factory.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
