package dev.aigoals.activities.feedback.speech;

import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.verdict.JudgedReport;
import dev.aigoals.activities.feedback.verdict.LiveFeedback;
import dev.aigoals.activities.feedback.verdict.LiveFeedback.Talk;
import dev.aigoals.activities.feedback.verdict.ValidationFinal;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.FeedbackAgent.Ending;
import dev.aigoals.contract.agent.FeedbackAgent.ExplainRequest;
import dev.aigoals.contract.agent.FeedbackAgent.Explained;
import dev.aigoals.contract.failure.FailureType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has a model explain a failed verdict that is stored already, then says the final word with whatever came of that. */
@Component
public final class Explain {

    private final Workbench workbench;
    private final CodeRunner runner;
    private final Verdicts verdicts;
    private final WorkRequests requests;
    private final LiveFeedback live;
    private final Speech speech;
    private final ValidationFinal finals;
    private final Words words;
    private final JsonMapper mapper;

    Explain(
            Workbench workbench,
            CodeRunner runner,
            Verdicts verdicts,
            WorkRequests requests,
            LiveFeedback live,
            Speech speech,
            ValidationFinal finals,
            Words words,
            JsonMapper wireMapper) {
        this.workbench = workbench;
        this.runner = runner;
        this.verdicts = verdicts;
        this.requests = requests;
        this.live = live;
        this.speech = speech;
        this.finals = finals;
        this.words = words;
        this.mapper = wireMapper;
    }

    public Explained explain(ExplainRequest request) {
        RunKey run = request.step().run();
        StoredVerdict verdict = verdicts.find(run.learnerId(), request.requestId())
                .orElseThrow(() -> ApplicationFailure.newNonRetryableFailure(
                        "there is no verdict to explain", FailureType.MISSING.name()));
        if (!requests.isOpen(run.learnerId(), request.requestId())) {
            return new Explained(Ending.ENDED_BEFORE, 0, 0);
        }
        Workpiece piece = workbench.of(run, request.taskId(), workbench.request(run, request.requestId()));
        JudgedReport report = JudgedReport.read(mapper, verdict);
        int attempt = Activity.getExecutionContext().getInfo().getAttempt();
        Talk talk = live.goOn(run, request.requestId(), request.taskId(), report.told(), attempt);
        GuardedWords heard = new GuardedWords(
                ExplanationGate.of(runner, piece, report),
                talk,
                words.say(piece.locale(), "feedback.explanation.introduction"));
        Ending ending = speech.hear(request, piece, report.told(), talk, heard);
        finals.end(verdict, report.told(), talk, ending == Ending.STOPPED);
        return new Explained(ending, heard.shown(), heard.held());
    }
}
