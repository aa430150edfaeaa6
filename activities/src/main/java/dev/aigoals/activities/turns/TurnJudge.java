package dev.aigoals.activities.turns;

import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.TurnOutcome;
import java.util.Optional;

/**
 * Holds another answer to a recorded turn to the gates that the agent itself has, without any effect on a learner. Each agent that
 * speaks brings one as a bean; one that knows no particular turns stands last ({@code @Order}).
 */
public interface TurnJudge {

    boolean judges(AgentTurn recorded);

    /** The prompt's constant part as it stands now, to try a new version of it; empty where there is only the recorded one. */
    default Optional<Prompt> presentPrompt(AgentTurn recorded) {
        return Optional.empty();
    }

    Judgement judge(AgentTurn recorded, String answer) throws InterruptedException;

    /** What would have become of the answer. */
    record Judgement(TurnOutcome outcome, String reason) {}
}
