package dev.aigoals.activities.monitor;

import dev.aigoals.contract.agent.StateMonitorAgent.FlowRequest;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.OperatorAudit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tool {@code update_flow}: writes a step of a run's flow with all its effects in one transaction, once. */
@Component
final class UpdateFlow {

    private final TransactionTemplate transaction;
    private final GoalRuns runs;
    private final EventLog events;
    private final OperatorAudit audit;
    private final PhaseWriter phases;
    private final TaskWriter tasks;

    UpdateFlow(
            TransactionTemplate transaction,
            GoalRuns runs,
            EventLog events,
            OperatorAudit audit,
            PhaseWriter phases,
            TaskWriter tasks) {
        this.transaction = transaction;
        this.runs = runs;
        this.events = events;
        this.audit = audit;
        this.phases = phases;
        this.tasks = tasks;
    }

    void write(FlowRequest request) {
        Step step = request.step();
        transaction.executeWithoutResult(status -> {
            runs.lock(step.run().goalId(), step.run().learnerId());
            boolean first = events.append(
                    EventType.STATE_CHANGED,
                    step.run().learnerId(),
                    step.run().goalId().value(),
                    step.effectKey("flow"),
                    Map.of("step", request.flow()));
            if (first) {
                runs.hints(step.run(), request.hints());
                apply(step, request.flow());
            }
        });
    }

    private void apply(Step step, FlowStep flow) {
        switch (flow) {
            case FlowStep.PhaseChanged change -> phases.change(step, change);
            case FlowStep.Created created -> phases.create(step, created);
            case FlowStep.NothingFound nothing -> phases.nothingFound(step, nothing);
            case FlowStep.TaskBegun begun -> tasks.begin(step, begun);
            case FlowStep.TaskDone done -> tasks.complete(step, done);
            case FlowStep.TaskLost lost -> tasks.lose(step, lost);
            case FlowStep.Resumed resumed ->
                audit.record(
                        step.effectKey("audit"),
                        step.run(),
                        new OperatorAudit.Entry(
                                resumed.episode(),
                                resumed.action(),
                                resumed.operator(),
                                resumed.reason(),
                                resumed.accepted()));
            case FlowStep.Escalated ignored -> {
                // The event itself is what instructors are shown; nothing else changes.
            }
        }
    }
}
