package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.models.ModelTool;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.platform.database.DerivedIds;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants to ask of the model in one step of a run.
 *
 * @param number tells turns of one purpose in one step apart, such as repairs, from 1
 * @param changing the prompt's part of this turn, with whatever a learner wrote delimited as data
 * @param size the model that the agent would like; the budget may give it the smaller one
 * @param patience how long the learner may be kept waiting for it
 * @param tools what the model may call: tools of this agent only, bound to this step's run
 * @param matter what this agent's gate must know to judge another answer to the same turn, as it can be written to JSON
 */
public record Turn(
        Step step,
        AgentName agent,
        Prompt prompt,
        int number,
        String changing,
        ModelSize size,
        Duration patience,
        List<ModelTool> tools,
        @Nullable Object matter) {

    public Turn {
        tools = List.copyOf(tools);
    }

    /** A turn without tools. */
    public Turn(
            Step step, AgentName agent, Prompt prompt, int number, String changing, ModelSize size, Duration patience) {
        this(step, agent, prompt, number, changing, size, patience, List.of(), null);
    }

    /** The same turn with what its gate must know. */
    public Turn about(Object newMatter) {
        return new Turn(step, agent, prompt, number, changing, size, patience, tools, newMatter);
    }

    /** The same turn with tools. */
    public Turn with(ModelTool... newTools) {
        return new Turn(step, agent, prompt, number, changing, size, patience, List.of(newTools), matter);
    }

    /** The same however often the step is tried. */
    public UUID id() {
        return DerivedIds.of("agent_turn", step.effectKey(prompt.purpose() + "/" + number));
    }
}
