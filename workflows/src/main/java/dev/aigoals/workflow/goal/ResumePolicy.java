package dev.aigoals.workflow.goal;

import static dev.aigoals.contract.goal.Resume.Action.FAIL;
import static dev.aigoals.contract.goal.Resume.Action.FALLBACK;
import static dev.aigoals.contract.goal.Resume.Action.RETRY;
import static dev.aigoals.contract.goal.Resume.Action.SKIP;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.Resume;
import java.util.EnumSet;
import java.util.Set;

/** Which word of an operator each agent allows; access and contract are never skipped. */
final class ResumePolicy {

    private ResumePolicy() {}

    static Set<Resume.Action> allowed(AgentName agent) {
        return switch (agent) {
            case ACCESS, CONTRACT_VALIDATOR, STATE_MONITOR -> EnumSet.of(RETRY, FAIL);
            case GOAL_GENERATOR -> EnumSet.of(RETRY, FALLBACK, FAIL);
            case COURSE_MANAGER, FEEDBACK, CONTEXT_ORGANIZER, EMOTIONAL_SUPPORT ->
                EnumSet.of(RETRY, SKIP, FALLBACK, FAIL);
            case PERFORMANCE_EVALUATOR -> EnumSet.of(RETRY, SKIP, FALLBACK, FAIL);
        };
    }
}
