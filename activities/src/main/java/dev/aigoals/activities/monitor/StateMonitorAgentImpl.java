package dev.aigoals.activities.monitor;

import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.StateMonitorAgent;
import org.springframework.stereotype.Component;

/** Watches how a run goes, and writes down where it stands. */
@Component
final class StateMonitorAgentImpl implements StateMonitorAgent, Agent {

    private final CheckState checkState;
    private final UpdateFlow updateFlow;
    private final RedisOps redisOps;

    StateMonitorAgentImpl(CheckState checkState, UpdateFlow updateFlow, RedisOps redisOps) {
        this.checkState = checkState;
        this.updateFlow = updateFlow;
        this.redisOps = redisOps;
    }

    @Override
    public Decision check(CheckRequest request) {
        return checkState.decide(request);
    }

    @Override
    public void updateFlow(FlowRequest request) {
        updateFlow.write(request);
        redisOps.show(request.step().run(), request.flow());
    }
}
