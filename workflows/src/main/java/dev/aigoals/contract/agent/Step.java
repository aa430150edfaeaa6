package dev.aigoals.contract.agent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.aigoals.contract.goal.RunKey;

/**
 * One step of a run; the same however often it is tried.
 *
 * @param number counts the run's steps from 1, across continue-as-new
 * @param plainly whether the agent must work by its plain rule, without a model (an operator's fallback)
 */
public record Step(RunKey run, int number, boolean plainly) {

    /** A key under which the step's effects are written once. */
    @JsonIgnore
    public String effectKey(String effect) {
        return run.workflowId() + "/" + number + "/" + effect;
    }
}
