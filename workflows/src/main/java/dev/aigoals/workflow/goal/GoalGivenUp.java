package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;

/** An operator gave a stuck run up. */
final class GoalGivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AgentName agent;

    GoalGivenUp(AgentName agent) {
        super("given up at " + agent.wireName());
        this.agent = agent;
    }

    AgentName agent() {
        return agent;
    }
}
