package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.proposals.Judgement.Sayable;
import dev.aigoals.activities.feedback.proposals.Judgement.Unsayable;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.TurnJudge;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Judges another answer to a recorded turn about a learner's program as the first one was judged: its checks are run once more. */
@Component
public final class JudgeAgain {
    private static final Duration PROOF = Duration.ofSeconds(60);

    private final Workbench workbench;
    private final CodeRunner runner;
    private final JudgeProposal judge;
    private final JsonMapper mapper;

    JudgeAgain(Workbench workbench, CodeRunner runner, JudgeProposal judge, JsonMapper wireMapper) {
        this.workbench = workbench;
        this.runner = runner;
        this.judge = judge;
        this.mapper = wireMapper;
    }

    /** The judge of the turns that are asked with a prompt. */
    public TurnJudge with(Prompt prompt) {
        return new TurnJudge() {
            @Override
            public boolean judges(AgentTurn recorded) {
                return recorded.agent() == AgentName.FEEDBACK
                        && recorded.purpose().equals(prompt.purpose())
                        && recorded.matter() != null;
            }

            @Override
            public Optional<Prompt> presentPrompt(AgentTurn recorded) {
                return Optional.of(prompt);
            }

            @Override
            public TurnJudge.Judgement judge(AgentTurn recorded, String answer) throws InterruptedException {
                return judged(recorded, answer);
            }
        };
    }

    private TurnJudge.Judgement judged(AgentTurn recorded, String answer) throws InterruptedException {
        ProposalMatter matter = mapper.treeToValue(recorded.matter(), ProposalMatter.class);
        Workpiece piece = workbench.of(recorded.run(), matter.taskId(), matter.code(), matter.files());
        var report = runner.check(piece.program(), piece.task().checks(), piece.locale(), CheckListener.NONE);
        var bench = new JudgeProposal.Bench(piece, report, matter.scope(), matter.told());
        return switch (judge.judge(answer, bench, Deadline.in(PROOF))) {
            case Sayable _ -> new TurnJudge.Judgement(TurnOutcome.VERIFIED, "");
            case Unsayable(var outcome, var reason) -> new TurnJudge.Judgement(outcome, reason);
        };
    }
}
