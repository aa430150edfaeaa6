package dev.aigoals.contract.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The nine agents, with the number that the design gives each. */
public enum AgentName {
    ACCESS(1),
    GOAL_GENERATOR(2),
    COURSE_MANAGER(3),
    FEEDBACK(4),
    PERFORMANCE_EVALUATOR(5),
    STATE_MONITOR(6),
    CONTEXT_ORGANIZER(7),
    EMOTIONAL_SUPPORT(8),
    CONTRACT_VALIDATOR(9);

    /** The queue on which the agents wait for work. */
    public static final String TASK_QUEUE = "agents";

    /** The queue of words that nothing waits for: they take no place from agents that somebody waits for. */
    public static final String SPEECH_QUEUE = "speech";

    private final int node;

    AgentName(int node) {
        this.node = node;
    }

    public int node() {
        return node;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
