package dev.aigoals.activities.upkeep;

import dev.aigoals.contract.upkeep.DailyUpkeep;
import dev.aigoals.contract.upkeep.UpkeepWork;
import dev.aigoals.platform.temporal.TemporalArrival;
import dev.aigoals.workflow.upkeep.DailyUpkeepImpl;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A worker of its own with few threads: upkeep never stands in the way of learners. */
@Component
final class UpkeepWorker implements SmartLifecycle {
    static final String SCHEDULE = "daily-upkeep";

    private static final Logger log = LoggerFactory.getLogger(UpkeepWorker.class);
    private static final String TEN_PAST_MIDNIGHT_UTC = "10 0 * * *";

    private final ScheduleClient schedules;
    private final WorkerFactory factory;
    private final TemporalArrival temporal;
    private TemporalArrival.@Nullable Waiting waiting;

    UpkeepWorker(WorkflowClient client, ScheduleClient schedules, UpkeepWork work, TemporalArrival temporal) {
        this.temporal = temporal;
        this.schedules = schedules;
        this.factory = WorkerFactory.newInstance(client);
        var worker = factory.newWorker(
                DailyUpkeep.TASK_QUEUE,
                WorkerOptions.newBuilder()
                        .setMaxConcurrentWorkflowTaskPollers(2)
                        .setMaxConcurrentActivityTaskPollers(1)
                        .setMaxConcurrentActivityExecutionSize(1)
                        .setMaxConcurrentWorkflowTaskExecutionSize(2)
                        .build());
        worker.registerWorkflowImplementationTypes(DailyUpkeepImpl.class);
        worker.registerActivitiesImplementations(work);
    }

    private static Schedule daily() {
        return Schedule.newBuilder()
                .setAction(ScheduleActionStartWorkflow.newBuilder()
                        .setWorkflowType(DailyUpkeep.class)
                        .setOptions(WorkflowOptions.newBuilder()
                                .setWorkflowId(SCHEDULE)
                                .setTaskQueue(DailyUpkeep.TASK_QUEUE)
                                .build())
                        .build())
                .setSpec(ScheduleSpec.newBuilder()
                        .setCronExpressions(List.of(TEN_PAST_MIDNIGHT_UTC))
                        .build())
                .setPolicy(SchedulePolicy.newBuilder()
                        .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                        .setCatchupWindow(Duration.ofDays(1))
                        .build())
                .build();
    }

    @Override
    public void start() {
        waiting = temporal.start("the upkeep", () -> {
            schedule();
            factory.start();
        });
    }

    private void schedule() {
        try {
            schedules.createSchedule(
                    SCHEDULE, daily(), ScheduleOptions.newBuilder().build());
            log.info("The daily upkeep is scheduled as {}", SCHEDULE);
        } catch (ScheduleAlreadyRunningException e) {
            log.debug("The daily upkeep is scheduled already", e);
        }
    }

    @Override
    public void stop() {
        if (waiting != null) {
            waiting.close();
            waiting = null;
        }
        factory.shutdown();
    }

    @Override
    public boolean isRunning() {
        return waiting != null;
    }
}
