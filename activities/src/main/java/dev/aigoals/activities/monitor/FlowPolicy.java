package dev.aigoals.activities.monitor;

import dev.aigoals.contract.agent.StateMonitorAgent.Action;
import dev.aigoals.contract.agent.StateMonitorAgent.CheckRequest;
import dev.aigoals.contract.agent.StateMonitorAgent.Decision;
import dev.aigoals.contract.agent.Verdict;

/** When the flow should change: small help early, a person when it stays hard. */
final class FlowPolicy {

    static final int SCAFFOLD_AFTER = 3;
    static final int SIMPLIFY_AFTER = 5;
    static final int ESCALATE_AFTER = 8;
    static final int REST_AFTER = 12;
    private static final int RUNS_THAT_COUNT = 6;
    private static final double EXHAUSTED = 0.08;

    private FlowPolicy() {}

    static Decision decide(CheckRequest request) {
        if (request.verdict() != Verdict.FAILED) {
            return new Decision(Action.CONTINUE, "on_track");
        }
        int failures = request.failuresInRow();
        if (failures > 0 && failures % ESCALATE_AFTER == 0) {
            return new Decision(Action.ESCALATE, "many_failures");
        }
        if (failures >= REST_AFTER && request.moodScore() < EXHAUSTED) {
            return new Decision(Action.PAUSE, "needs_rest");
        }
        if (failures == SIMPLIFY_AFTER) {
            return new Decision(Action.SIMPLIFY, "hard_going");
        }
        boolean struggling = failures == SCAFFOLD_AFTER || request.failedRuns() >= RUNS_THAT_COUNT;
        return struggling
                ? new Decision(Action.ADD_SCAFFOLD, "needs_a_next_step")
                : new Decision(Action.CONTINUE, "on_track");
    }
}
