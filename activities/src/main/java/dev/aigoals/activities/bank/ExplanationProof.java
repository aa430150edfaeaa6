package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.List;

/** Runs the examples of explanations: each must end in an error that its own explanation answers. */
final class ExplanationProof {
    private static final int TIMEOUT_SECONDS = 5;

    /** Loads the file as for any check; what a promise brings only comes from within a call. */
    private static final Check LOADED_AND_MAIN_CALLED = new Check(
            "example",
            new Text("the example", "el ejemplo"),
            true,
            TIMEOUT_SECONDS,
            new CheckForm.Call("main", Arguments.NONE, Expectations.NONE));

    private final CodeRunner runner;
    private final RuntimeErrorExplanations explanations;
    private final Problems problems;

    ExplanationProof(CodeRunner runner, RuntimeErrorExplanations explanations, Problems problems) {
        this.runner = runner;
        this.explanations = explanations;
        this.problems = problems;
    }

    void prove(Explanation one) throws InterruptedException {
        var report = run(one.language(), one.example());
        if (report.reason() != null) {
            problem(one, report.reason().en(), "nothing can be proved until then");
        } else if (report.error() == null) {
            problem(
                    one,
                    "the example does not end in an error",
                    "write a program that ends in " + one.error()
                            + "; what fails only after a promise belongs in a function `main`");
        } else {
            proveAnswered(one, report.error());
        }
    }

    private void proveAnswered(Explanation one, ProgramError error) {
        var answering = explanations.answering(one.language(), error);
        String ends = "the example ends in " + error.type() + ": " + error.message();
        if (answering.isEmpty()) {
            problem(one, ends + ", which no explanation answers", "correct `error` or `matches`, or the example");
        } else if (!answering.get().equals(one)) {
            var other = answering.get();
            problem(
                    one,
                    ends + ", which the explanation with the example in " + other.file() + ":" + other.line()
                            + " answers",
                    "correct `error` or `matches` or the example, or put the special explanation first");
        }
    }

    private Report run(Language language, String example) throws InterruptedException {
        var program = new Program(language, "example." + language.extension(), example);
        return runner.check(program, List.of(LOADED_AND_MAIN_CALLED), LearnerLocale.EN, CheckListener.NONE);
    }

    private void problem(Explanation one, String what, String remedy) {
        problems.add(one.file(), one.line(), what, remedy);
    }
}
