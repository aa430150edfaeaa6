package dev.aigoals.activities.feedback.verdict;

import dev.aigoals.activities.feedback.bench.Interruptions;
import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.turns.AgentVoice;
import dev.aigoals.contract.agent.FeedbackAgent.Judged;
import dev.aigoals.contract.agent.FeedbackAgent.ValidateRequest;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.wire.CanonicalJson;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import dev.aigoals.platform.work.WorkRequest;
import dev.aigoals.platform.work.WorkRequests;
import io.temporal.activity.Activity;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tool {@code validate}: the verdict comes from running the checks, is stored once, and never waits for words. */
@Component
public final class Validate {

    private final Workbench workbench;
    private final CodeRunner runner;
    private final FeedbackWords words;
    private final LiveFeedback live;
    private final AgentVoice voice;
    private final Verdicts verdicts;
    private final WorkRequests requests;
    private final ValidationFinal finals;
    private final Clock clock = Clock.systemUTC();

    Validate(
            Workbench workbench,
            CodeRunner runner,
            FeedbackWords words,
            LiveFeedback live,
            AgentVoice voice,
            Verdicts verdicts,
            WorkRequests requests,
            ValidationFinal finals) {
        this.workbench = workbench;
        this.runner = runner;
        this.words = words;
        this.live = live;
        this.voice = voice;
        this.verdicts = verdicts;
        this.requests = requests;
        this.finals = finals;
    }

    public Judged judge(ValidateRequest request) {
        RunKey run = request.step().run();
        return verdicts.find(run.learnerId(), request.requestId())
                .map(this::judged)
                .orElseGet(() -> runChecks(request));
    }

    private Judged runChecks(ValidateRequest request) {
        RunKey run = request.step().run();
        WorkRequest work = workbench.request(run, request.requestId());
        Workpiece piece = workbench.of(run, request.taskId(), work);
        int attempt = Activity.getExecutionContext().getInfo().getAttempt();
        LiveFeedback.Talk talk = live.begin(run, request.requestId(), request.taskId(), attempt);
        talk.say(Remark.STATUS, words.running(piece));
        Report report = Interruptions.passOn(() -> runner.check(
                piece.program(),
                piece.task().checks(),
                piece.locale(),
                result -> talk.say("finding", words.finding(piece, result))));
        words.closing(piece, report).forEach(talk::say);
        Said said = talk.said(Outcomes.of(report, piece.locale()));
        if (report.verdict() == Verdict.FAILED && voice.mayBeAsked(request.step())) {
            return judged(finals.keep(request.step(), piece, verdict(request, piece, report, said)));
        }
        return judged(finals.write(request.step(), piece, verdict(request, piece, report, null), said));
    }

    private StoredVerdict verdict(ValidateRequest request, Workpiece piece, Report report, @Nullable Said said) {
        Verdict verdict = report.verdict();
        return new StoredVerdict(
                piece.run().learnerId(),
                request.requestId(),
                piece.run().goalId(),
                request.taskId(),
                verdict,
                report.score(),
                verdict == Verdict.INCONCLUSIVE ? request.triesBefore() : request.triesBefore() + 1,
                CanonicalJson.of(JudgedReport.of(report, said)),
                CanonicalJson.sha256(piece.program().code()),
                clock.instant());
    }

    private Judged judged(StoredVerdict verdict) {
        boolean toExplain =
                verdict.verdict() == Verdict.FAILED && requests.isOpen(verdict.learnerId(), verdict.requestId());
        return new Judged(verdict.verdict(), verdict.score(), verdict.tries(), verdict.codeDigest(), toExplain);
    }
}
