package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.driver.Command;
import dev.aigoals.activities.runner.driver.DriverSession;
import dev.aigoals.activities.runner.judge.Finding;
import dev.aigoals.activities.runner.judge.Judge;
import dev.aigoals.activities.runner.judge.Notation;
import dev.aigoals.activities.runner.judge.Observation;
import dev.aigoals.activities.runner.judge.Outcome;
import dev.aigoals.activities.runner.sandbox.Sandbox;
import dev.aigoals.activities.runner.sandbox.SandboxUnavailable;
import dev.aigoals.activities.runner.sandbox.Workspace;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Property;
import dev.aigoals.contract.content.Step;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one check in a process of its own, so that no check sees another's arguments or leftovers. */
final class CheckRun {
    private final Sandbox sandbox;
    private final Program program;
    private final Workspace workspace;
    private final Notation notation;

    CheckRun(Sandbox sandbox, Program program, Workspace workspace) {
        this.sandbox = sandbox;
        this.program = program;
        this.workspace = workspace;
        this.notation = Notation.of(program.language());
    }

    Judged run(Check check) throws SandboxUnavailable, InterruptedException {
        var wall = Duration.ofSeconds(check.timeoutSeconds());
        if (check.form() instanceof CheckForm.Program form) {
            return runAsProgram(form, wall);
        }
        try (var session = DriverSession.start(sandbox, program.language(), workspace, wall)) {
            var loaded = session.load(program.fileName());
            if (!(loaded instanceof Outcome.Finished)) {
                return Judged.notRun(new Finding.NotLoaded(loaded));
            }
            return switch (check.form()) {
                case CheckForm.Call(var call, var arguments, var expected) -> call(session, call, arguments, expected);
                case CheckForm.Cases(var call, var cases) -> cases(session, call, cases);
                case CheckForm.Steps(var steps) -> steps(session, steps);
                case CheckForm.Program form -> runAsProgram(form, wall);
            };
        }
    }

    private Judged runAsProgram(CheckForm.Program form, Duration wall) throws SandboxUnavailable, InterruptedException {
        var output =
                new ProgramRun(sandbox, program, workspace).run(form.stdin(), form.argv(), wall, OutputListener.NONE);
        var seen = new Observation(ProgramOutcome.of(output), output.stdout().text(), null);
        var finding = Judge.of(form.expectations(), Arguments.NONE, seen);
        return new Judged(finding.orElse(null), programText(form));
    }

    private Text programText(CheckForm.Program form) {
        if (form.stdin().isEmpty()) {
            return new Text("Your program", "Tu programa");
        }
        String input = notation.shortLiteral(new Value.Str(form.stdin()));
        return new Text("Your program with the input " + input, "Tu programa con la entrada " + input);
    }

    private Judged call(DriverSession session, String call, Arguments arguments, Expectations expected)
            throws InterruptedException {
        var seen = session.perform(Command.call(call, arguments, expected.argumentsUnchanged()));
        var finding = Judge.of(expected, arguments, seen);
        if (finding.isEmpty() && seen.outcome() instanceof Outcome.Returned(var value)) {
            finding = sameForOthers(session, call, expected, value);
        }
        return judged(finding, notation.call(call, arguments));
    }

    private Optional<Finding> sameForOthers(DriverSession session, String call, Expectations expected, Value first)
            throws InterruptedException {
        for (Property property : expected.properties()) {
            if (property instanceof Property.SameFor(var lists)) {
                for (List<Value> other : lists) {
                    var again = session.perform(Command.call(call, new Arguments(other, Map.of()), false));
                    var finding = Judge.sameAs(first, other, again);
                    if (finding.isPresent()) {
                        return finding;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Judged cases(DriverSession session, String call, List<CheckForm.Case> cases) throws InterruptedException {
        var last = judged(Optional.empty(), call);
        for (CheckForm.Case one : cases) {
            last = call(session, call, one.arguments(), one.expectations());
            if (last.finding() != null) {
                return last;
            }
        }
        return last;
    }

    private Judged steps(DriverSession session, List<Step> steps) throws InterruptedException {
        var done = new ArrayList<String>();
        for (Step step : steps) {
            var seen = session.perform(
                    new Command(step.action(), step.as(), step.expectations().argumentsUnchanged()));
            done.add(StepText.of(step, notation));
            var finding = Judge.of(step.expectations(), step.action().arguments(), seen);
            if (finding.isPresent()) {
                return judged(finding, String.join("; ", done));
            }
        }
        return judged(Optional.empty(), String.join("; ", done));
    }

    private static Judged judged(Optional<Finding> finding, String call) {
        return new Judged(finding.orElse(null), new Text(call, call));
    }
}
