package dev.aigoals.activities.attacks;

import dev.aigoals.contract.goal.RunKey;
import java.util.List;
import java.util.Set;

/** Somewhere a learner's text reaches a model; a new one is covered by a line in {@code HostileTextIT}. */
interface Place {

    /** Tools that the agent offers here; no other may ever be run. */
    Set<String> tools();

    /** Tables in which the agent's own rule writes here. */
    Set<String> writes();

    /** A new learner, who consented, with the attack where they can put it. */
    RunKey prepare(Attack attack);

    /** Has the agent work. */
    Shown act(RunKey run, Attack attack) throws InterruptedException;

    /**
     * What a learner gets of it.
     *
     * @param anyway what stands in it whether or not there is a model, such as the learner's own words
     */
    record Shown(List<String> texts, List<String> anyway) {}
}
