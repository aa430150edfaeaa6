package dev.aigoals.activities.feedback.speech;

import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.verdict.JudgedReport;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.PlainText;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.turns.Prompt;
import dev.aigoals.activities.turns.TurnJudge;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.work.Verdicts;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets another explanation of a verdict through the gate that the first one went through. */
@Component
@Order(0)
final class ExplanationTurns implements TurnJudge {
    private final Workbench workbench;
    private final Verdicts verdicts;
    private final CodeRunner runner;
    private final JsonMapper mapper;

    ExplanationTurns(Workbench workbench, Verdicts verdicts, CodeRunner runner, JsonMapper wireMapper) {
        this.workbench = workbench;
        this.verdicts = verdicts;
        this.runner = runner;
        this.mapper = wireMapper;
    }

    /** What a recorded turn keeps: the submission that was explained. */
    record Matter(TaskId taskId, RequestId requestId) {}

    @Override
    public boolean judges(AgentTurn recorded) {
        return recorded.agent() == AgentName.FEEDBACK
                && recorded.purpose().equals(ExplanationPrompt.CONSTANT.purpose())
                && recorded.matter() != null;
    }

    @Override
    public Optional<Prompt> presentPrompt(AgentTurn recorded) {
        return Optional.of(ExplanationPrompt.CONSTANT);
    }

    @Override
    public Judgement judge(AgentTurn recorded, String answer) throws InterruptedException {
        Matter matter = mapper.treeToValue(recorded.matter(), Matter.class);
        Workpiece piece =
                workbench.of(recorded.run(), matter.taskId(), workbench.request(recorded.run(), matter.requestId()));
        JudgedReport report = JudgedReport.read(
                mapper,
                verdicts.find(recorded.run().learnerId(), matter.requestId()).orElseThrow());
        ExplanationGate gate = ExplanationGate.of(runner, piece, report);
        int shown = 0;
        for (Piece part : Sentences.of(answer)) {
            if (gate.lets(part) && !PlainText.of(part.text()).isBlank()) {
                shown++;
            }
        }
        return new Judgement(gate.outcome(shown), gate.reason());
    }
}
