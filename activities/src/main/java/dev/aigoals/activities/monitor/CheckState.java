package dev.aigoals.activities.monitor;

import dev.aigoals.contract.agent.StateMonitorAgent.Action;
import dev.aigoals.contract.agent.StateMonitorAgent.CheckRequest;
import dev.aigoals.contract.agent.StateMonitorAgent.Decision;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.platform.events.EventLog;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tool {@code check_state}: whether the flow should change; a decision that changes it is an event. */
@Component
final class CheckState {

    private final EventLog events;
    private final TransactionTemplate transaction;

    CheckState(EventLog events, TransactionTemplate transaction) {
        this.events = events;
        this.transaction = transaction;
    }

    Decision decide(CheckRequest request) {
        Decision decision = FlowPolicy.decide(request);
        if (decision.action() != Action.CONTINUE) {
            transaction.executeWithoutResult(status -> events.append(
                    EventType.STATE_CHANGED,
                    request.step().run().learnerId(),
                    request.step().run().goalId().value(),
                    request.step().effectKey("decision"),
                    Map.of(
                            "action", decision.action(),
                            "reason", decision.reason(),
                            "task_id", request.taskId(),
                            "failures_in_row", request.failuresInRow())));
        }
        return decision;
    }
}
