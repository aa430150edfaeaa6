package dev.aigoals.activities.replay;

import dev.aigoals.activities.models.ModelAnswer;
import dev.aigoals.activities.models.ModelFailedException;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.ModelRequest;
import dev.aigoals.activities.models.ModelSize;
import dev.aigoals.activities.models.Speaker;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.TurnJudge;
import dev.aigoals.activities.turns.TurnJudge.Judgement;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.TurnOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a recorded turn again and holds the answer to the agent's gates. */
final class Asking {
    private final Speaker speaker;
    private final ModelProperties properties;
    private final List<TurnJudge> judges;
    private final boolean presentPrompts;

    Asking(Speaker speaker, ModelProperties properties, List<TurnJudge> judges, boolean presentPrompts) {
        this.speaker = speaker;
        this.properties = properties;
        this.judges = List.copyOf(judges);
        this.presentPrompts = presentPrompts;
    }

    Result again(AgentTurn turn) throws InterruptedException {
        Optional<TurnJudge> judge =
                judges.stream().filter(known -> known.judges(turn)).findFirst();
        Tally tally = new Tally(properties);
        AtomicBoolean spoke = new AtomicBoolean();
        try {
            ModelAnswer answer = speaker.begin(request(turn, judge), tally).hear((_, _) -> spoke.set(true));
            Judgement judgement = judge.isPresent() ? judge.get().judge(turn, answer.text()) : null;
            return judgement == null
                    ? new Result(Result.OPEN, "no gate for it here", tally.cost(), tally.duration())
                    : new Result(judgement.outcome().wireName(), judgement.reason(), tally.cost(), tally.duration());
        } catch (ModelFailedException failed) {
            String outcome = spoke.get() ? TurnOutcome.UNUSABLE.wireName() : Result.NO_ANSWER;
            return new Result(outcome, failed.failure().reason(), tally.cost(), tally.duration());
        }
    }

    private ModelRequest request(AgentTurn turn, Optional<TurnJudge> judge) {
        Optional<Prompt> present =
                presentPrompts ? judge.flatMap(known -> known.presentPrompt(turn)) : Optional.empty();
        return new ModelRequest(
                turn.agent().wireName(),
                present.map(Prompt::text).orElse(turn.constant()),
                turn.changing(),
                present.isPresent() ? present.get().schema() : Optional.ofNullable(turn.schema()),
                ModelSize.LARGE,
                properties.wholeTimeout());
    }
}
