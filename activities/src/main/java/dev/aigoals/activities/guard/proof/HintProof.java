package dev.aigoals.activities.guard.proof;

import dev.aigoals.activities.guard.Targets;
import dev.aigoals.activities.guard.proof.HintClaim.Ground;
import dev.aigoals.activities.guard.proof.HintVerdict.Confirmed;
import dev.aigoals.activities.guard.proof.HintVerdict.Reason;
import dev.aigoals.activities.guard.proof.HintVerdict.Refuted;
import dev.aigoals.activities.guard.proof.HintVerdict.Unknown;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs what a hint claims before anyone is shown the hint. Expected values stay with the judge, outside the sandbox. */
public final class HintProof {
    private static final int SECONDS = 5;
    private static final String COUNTER_EXAMPLE = "counter-example";

    private final CodeRunner runner;

    public HintProof(CodeRunner runner) {
        this.runner = runner;
    }

    /** Confirmed only where the runner saw everything that the claim says. */
    public HintVerdict prove(HintClaim claim) throws InterruptedException {
        var aimed = claim.checks().stream()
                .filter(check -> check.id().equals(claim.aimedCheck()))
                .findFirst();
        if (aimed.isEmpty()) {
            return refuted(Reason.NO_SUCH_CHECK, claim.aimedCheck());
        }
        var now = run(claim.program(), claim.checks());
        if (now.verdict() == Verdict.INCONCLUSIVE || now.reason() != null) {
            return unknown(now);
        }
        if (passed(now).contains(claim.aimedCheck())) {
            return refuted(Reason.AIMED_CHECK_PASSES, claim.aimedCheck());
        }
        return switch (claim.ground()) {
            case Ground.WholeProgram(var code) -> provePatch(claim, now, code);
            case Ground.Lines lines -> {
                var code = Patch.apply(claim.program().code(), lines);
                yield code.isEmpty()
                        ? refuted(Reason.NO_SUCH_LINES, lines.first() + " to " + lines.last())
                        : provePatch(claim, now, code.get());
            }
            case Ground.CounterExample example -> proveExample(claim, aimed.get(), example);
        };
    }

    private HintVerdict provePatch(HintClaim claim, Report now, String code) throws InterruptedException {
        var program = claim.program();
        if (code.strip().equals(program.code().strip())) {
            return refuted(Reason.PATCH_CHANGES_NOTHING, "");
        }
        var patched = withCode(program, code);
        var then = run(patched, claim.checks());
        if (then.reason() != null) {
            return unknown(then);
        }
        if (!passed(then).contains(claim.aimedCheck())) {
            return refuted(Reason.AIMED_CHECK_STILL_FAILS, detail(then, claim.aimedCheck()));
        }
        var broken =
                passed(now).stream().filter(id -> !passed(then).contains(id)).findFirst();
        if (broken.isPresent()) {
            return refuted(Reason.ANOTHER_CHECK_BREAKS, broken.get());
        }
        return confirmedTwice(passed(then), run(patched, claim.checks()));
    }

    /** A program that draws lots may pass by luck. */
    private static HintVerdict confirmedTwice(Set<String> passed, Report again) {
        if (again.reason() != null) {
            return unknown(again);
        }
        return passed(again).equals(passed) ? new Confirmed() : refuted(Reason.NOT_THE_SAME_TWICE, "");
    }

    private HintVerdict proveExample(HintClaim claim, Check aimed, Ground.CounterExample example)
            throws InterruptedException {
        var called = Targets.of(aimed);
        if (!called.isEmpty() && !called.contains(Targets.root(example.call()))) {
            return refuted(Reason.CALLS_SOMETHING_ELSE, example.call());
        }
        var check = asCheck(example);
        var reference = run(withCode(claim.program(), claim.reference()), check);
        var learner = run(claim.program(), check);
        if (reference.reason() != null || learner.reason() != null) {
            return unknown(reference.reason() != null ? reference : learner);
        }
        if (reference.verdict() != Verdict.PASSED) {
            return refuted(Reason.REFERENCE_GIVES_ANOTHER_VALUE, detail(reference, COUNTER_EXAMPLE));
        }
        return learner.verdict() == Verdict.FAILED
                ? new Confirmed()
                : refuted(Reason.PROGRAM_GIVES_THE_SAME_VALUE, example.call());
    }

    private static List<Check> asCheck(Ground.CounterExample example) {
        var expected = new Expectations(example.expected(), null, null, null, List.of(), false, List.of());
        var form = new CheckForm.Call(example.call(), example.arguments(), expected);
        var name = new Text(COUNTER_EXAMPLE, "contraejemplo");
        return List.of(new Check(COUNTER_EXAMPLE, name, false, SECONDS, form));
    }

    private static Program withCode(Program program, String code) {
        return new Program(program.language(), program.fileName(), code, program.otherFiles());
    }

    private Report run(Program program, List<Check> checks) throws InterruptedException {
        return runner.check(program, checks, LearnerLocale.EN, CheckListener.NONE);
    }

    private static Set<String> passed(Report report) {
        return report.results().stream()
                .filter(CheckResult::passed)
                .map(CheckResult::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String detail(Report report, String check) {
        return report.results().stream()
                .filter(result -> result.id().equals(check))
                .flatMap(result -> Optional.ofNullable(result.evidence()).stream())
                .map(evidence -> evidence.told().message())
                .findFirst()
                .orElse(check);
    }

    private static Refuted refuted(Reason reason, String detail) {
        return new Refuted(reason, detail);
    }

    private static Unknown unknown(Report report) {
        var reason = report.reason();
        return new Unknown(reason == null ? new Text("It could not be run.", "No se pudo ejecutar.") : reason);
    }
}
