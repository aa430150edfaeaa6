package dev.aigoals.activities.feedback;

import dev.aigoals.activities.feedback.bench.Interruptions;
import dev.aigoals.activities.feedback.bench.Workbench;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.ReportOutline;
import dev.aigoals.contract.agent.FeedbackAgent.Judged;
import dev.aigoals.contract.agent.FeedbackAgent.ValidateRequest;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.wire.CanonicalJson;
import dev.aigoals.platform.work.StoredVerdict;
import dev.aigoals.platform.work.Verdicts;
import dev.aigoals.platform.work.WorkRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The tool {@code validate}: the verdict comes from running the checks, is stored once, and never waits for words. */
@Component
final class Validate {

    private final Workbench workbench;
    private final CodeRunner runner;
    private final FeedbackWords words;
    private final LiveFeedback live;
    private final Verdicts verdicts;
    private final ValidationFinal finals;
    private final Clock clock = Clock.systemUTC();

    Validate(
            Workbench workbench,
            CodeRunner runner,
            FeedbackWords words,
            LiveFeedback live,
            Verdicts verdicts,
            ValidationFinal finals) {
        this.workbench = workbench;
        this.runner = runner;
        this.words = words;
        this.live = live;
        this.verdicts = verdicts;
        this.finals = finals;
    }

    Judged judge(ValidateRequest request) {
        RunKey run = request.step().run();
        return verdicts.find(run.learnerId(), request.requestId())
                .map(Validate::judged)
                .orElseGet(() -> runChecks(request));
    }

    private Judged runChecks(ValidateRequest request) {
        RunKey run = request.step().run();
        WorkRequest work = workbench.request(run, request.requestId());
        Workpiece piece = workbench.of(run, request.taskId(), work);
        LiveFeedback.Talk talk = live.begin(request);
        talk.say("status", words.running(piece));
        Report report = Interruptions.passOn(() -> runner.check(
                piece.program(),
                piece.task().checks(),
                piece.locale(),
                result -> talk.say("finding", words.finding(piece, result))));
        words.closing(piece, report).forEach(talk::say);
        Verdict verdict = report.verdict();
        int tries = verdict == Verdict.INCONCLUSIVE ? request.triesBefore() : request.triesBefore() + 1;
        StoredVerdict stored = new StoredVerdict(
                run.learnerId(),
                request.requestId(),
                run.goalId(),
                request.taskId(),
                verdict,
                report.score(),
                tries,
                CanonicalJson.of(ReportOutline.of(report)),
                CanonicalJson.sha256(piece.program().code()),
                clock.instant());
        return judged(finals.write(request, piece, report, stored, talk));
    }

    private static Judged judged(StoredVerdict verdict) {
        return new Judged(verdict.verdict(), verdict.score(), verdict.tries(), verdict.codeDigest());
    }
}
