package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.TurnJudge;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds a draft of a recorded turn that was asked for again to the author's own proof. */
@Component
@Order(0)
final class DraftJudge implements TurnJudge {
    private static final Duration LONGEST_PROOF = Duration.ofSeconds(150);

    private final CodeRunner runner;
    private final Prompt prompt = Prompt.beside(GoalAuthor.class, "goal");

    DraftJudge(CodeRunner runner) {
        this.runner = runner;
    }

    @Override
    public boolean judges(AgentTurn recorded) {
        return recorded.agent() == AgentName.GOAL_GENERATOR
                && recorded.purpose().equals(prompt.purpose());
    }

    @Override
    public Optional<Prompt> presentPrompt(AgentTurn recorded) {
        return Optional.of(prompt);
    }

    @Override
    public Judgement judge(AgentTurn recorded, String answer) throws InterruptedException {
        DraftReader reader = new DraftReader("replayed-" + recorded.id(), runner.available());
        List<Fault> faults = switch (reader.read(answer)) {
            case ReadDraft.Malformed(var found) -> found;
            case ReadDraft.WellFormed(var content) -> new DraftProof(runner, LONGEST_PROOF).faults(content);
        };
        return faults.isEmpty()
                ? new Judgement(TurnOutcome.VERIFIED, "everything in it was run")
                : new Judgement(TurnOutcome.REJECTED, AuthorPrompt.report(faults));
    }
}
