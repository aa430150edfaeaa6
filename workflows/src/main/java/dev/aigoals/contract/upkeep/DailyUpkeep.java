package dev.aigoals.contract.upkeep;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Runs once a day on a schedule; a day that was missed is made good by the next run. */
@WorkflowInterface
public interface DailyUpkeep {
    String TASK_QUEUE = "upkeep";
    String TYPE = "DailyUpkeep";

    @WorkflowMethod(name = TYPE)
    void run();
}
