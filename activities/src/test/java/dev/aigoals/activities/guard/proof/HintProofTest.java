package dev.aigoals.activities.guard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.guard.BankSamples;
import dev.aigoals.activities.guard.proof.HintClaim.Ground;
import dev.aigoals.activities.guard.proof.HintVerdict.Confirmed;
import dev.aigoals.activities.guard.proof.HintVerdict.Reason;
import dev.aigoals.activities.guard.proof.HintVerdict.Refuted;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.Value;
import dev.aigoals.contract.content.WrongSolution;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims about the wrong programs of the real bank, true ones and false ones. */
final class HintProofTest {
    private static final int PROGRAMS = 32;
    private static final long SEED = 4;
    private static CodeRunner runner;
    private static HintProof proof;

    private record Judged(String where, String claim, HintVerdict verdict) {}

    private record Wrong(GoalContent goal, TaskContent task, WrongSolution solution) {
        Program program() {
            return new Program(goal.language(), goal.fileName(), solution.code());
        }

        HintClaim claim(String check, Ground ground) {
            return new HintClaim(program(), task.reference(), task.checks(), check, ground);
        }

        String where() {
            return goal.slug() + "/" + task.slug() + "/" + solution.name();
        }
    }

    @BeforeAll
    static void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
        proof = new HintProof(runner);
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    @Test
    void confirmsTrueClaimsAndRefutesFalseOnesOverSomeOfTheBanksWrongPrograms() throws Exception {
        confirmsTrueClaimsAndRefutesFalseOnes(wrongPrograms().subList(0, PROGRAMS));
    }

    @Test
    @Tag("long")
    void confirmsTrueClaimsAndRefutesFalseOnesOverAllOfTheBanksWrongPrograms() throws Exception {
        confirmsTrueClaimsAndRefutesFalseOnes(wrongPrograms());
    }

    private static void confirmsTrueClaimsAndRefutesFalseOnes(List<Wrong> programs) throws Exception {
        List<Callable<List<Judged>>> cases = new ArrayList<>();
        programs.forEach(wrong -> cases.add(() -> judge(wrong)));
        var judged =
                BankSamples.sideBySide(cases).stream().flatMap(List::stream).toList();
        var counts = judged.stream().collect(Collectors.groupingBy(Judged::claim, Collectors.counting()));

        BankSamples.figure("hint claims over " + programs.size() + " programs: " + counts + ", judged wrongly: "
                + judged.stream().filter(one -> !expected(one)).count());
        assertThat(programs).hasSizeGreaterThanOrEqualTo(PROGRAMS);
        assertThat(counts.get("reference")).isEqualTo(programs.size());
        assertThat(counts.get("example")).isGreaterThan(PROGRAMS / 4);
        assertThat(counts.get("passing check")).isGreaterThan(PROGRAMS / 2);
        assertThat(judged.stream().filter(one -> !expected(one))).isEmpty();
    }

    private static boolean expected(Judged judged) {
        return switch (judged.claim()) {
            case "reference", "lines", "example" -> judged.verdict() instanceof Confirmed;
            case "nothing" -> refuted(judged, Reason.PATCH_CHANGES_NOTHING);
            case "comment" -> refuted(judged, Reason.AIMED_CHECK_STILL_FAILS);
            case "passing check" -> refuted(judged, Reason.AIMED_CHECK_PASSES);
            case "wrong value" -> refuted(judged, Reason.REFERENCE_GIVES_ANOTHER_VALUE);
            case "no such check" -> refuted(judged, Reason.NO_SUCH_CHECK);
            case "no such lines" -> refuted(judged, Reason.NO_SUCH_LINES);
            default -> false;
        };
    }

    private static boolean refuted(Judged judged, Reason wanted) {
        return judged.verdict() instanceof Refuted(var reason, var detail) && reason == wanted;
    }

    private static List<Judged> judge(Wrong wrong) throws InterruptedException {
        var results = runner.check(wrong.program(), wrong.task().checks(), LearnerLocale.EN, CheckListener.NONE)
                .results();
        String failing = results.stream()
                .filter(one -> !one.passed())
                .map(CheckResult::id)
                .findFirst()
                .orElseThrow();
        var reference = new Ground.WholeProgram(wrong.task().reference());
        int lines = (int) wrong.solution().code().lines().count();
        var judged = new ArrayList<Judged>();
        add(judged, wrong, "reference", failing, reference);
        add(
                judged,
                wrong,
                "lines",
                failing,
                new Ground.Lines(1, lines, wrong.task().reference()));
        add(
                judged,
                wrong,
                "nothing",
                failing,
                new Ground.WholeProgram(wrong.solution().code() + "\n"));
        String comment = wrong.goal().language().extension().equals("py") ? "# done" : "// done";
        add(
                judged,
                wrong,
                "comment",
                failing,
                new Ground.WholeProgram(wrong.solution().code() + "\n" + comment + "\n"));
        add(judged, wrong, "no such check", "no-such-check", reference);
        add(judged, wrong, "no such lines", failing, new Ground.Lines(lines, lines + 5, ""));
        for (CheckResult one : results) {
            if (one.passed()) {
                add(judged, wrong, "passing check", one.id(), reference);
                break;
            }
        }
        addExamples(judged, wrong, failing);
        return judged;
    }

    private static void addExamples(List<Judged> judged, Wrong wrong, String failing) throws InterruptedException {
        Check check = wrong.task().checks().stream()
                .filter(one -> one.id().equals(failing))
                .findFirst()
                .orElseThrow();
        if (check.form() instanceof CheckForm.Call(var call, var arguments, var expectations)
                && expectations.equal() != null
                && expectations.tolerance() == null
                && !expectations.argumentsUnchanged()
                && expectations.stdout() == null) {
            add(judged, wrong, "example", failing, new Ground.CounterExample(call, arguments, expectations.equal()));
            var other = new Value.Str("a value that nothing gives");
            add(judged, wrong, "wrong value", failing, new Ground.CounterExample(call, arguments, other));
        }
    }

    private static void add(List<Judged> judged, Wrong wrong, String claim, String check, Ground ground)
            throws InterruptedException {
        judged.add(new Judged(wrong.where(), claim, proof.prove(wrong.claim(check, ground))));
    }

    /** Those of all tasks, in an order by a seed. */
    private static List<Wrong> wrongPrograms() {
        var all = new ArrayList<Wrong>();
        for (GoalContent goal : BankSamples.GOALS) {
            for (TaskContent task : goal.tasks()) {
                task.wrong().forEach(wrong -> all.add(new Wrong(goal, task, wrong)));
            }
        }
        Collections.shuffle(all, new Random(SEED));
        return all;
    }

    @Test
    void refutesAPatchThatBreaksAnotherCheck() throws Exception {
        var goal = BankSamples.goal("harbour-loops");
        var checks = List.of(sum("small", 2, 4), sum("large", 5, 10));
        var program = new Program(goal.language(), "sum.py", "def twice(x):\n    return 4\n");
        var patch = new Ground.Lines(2, 2, "    return 10");

        assertThat(proof.prove(new HintClaim(program, "def twice(x):\n    return 2 * x\n", checks, "large", patch)))
                .isEqualTo(new Refuted(Reason.ANOTHER_CHECK_BREAKS, "small"));
    }

    @Test
    void refutesACounterExampleThatTheProgramAnswersRightly() throws Exception {
        var goal = BankSamples.goal("harbour-loops");
        var checks = List.of(sum("small", 2, 4), sum("large", 5, 10));
        var program = new Program(goal.language(), "sum.py", "def twice(x):\n    return 4\n");
        var example = new Ground.CounterExample(
                "twice", new Arguments(List.of(Value.Whole.of(2)), Map.of()), Value.Whole.of(4));
        var elsewhere = new Ground.CounterExample("thrice", example.arguments(), Value.Whole.of(4));
        String reference = "def twice(x):\n    return 2 * x\n";

        assertThat(proof.prove(new HintClaim(program, reference, checks, "large", example)))
                .isEqualTo(new Refuted(Reason.PROGRAM_GIVES_THE_SAME_VALUE, "twice"));
        assertThat(proof.prove(new HintClaim(program, reference, checks, "large", elsewhere)))
                .isEqualTo(new Refuted(Reason.CALLS_SOMETHING_ELSE, "thrice"));
    }

    private static Check sum(String id, long argument, long expected) {
        var expectations = new Expectations(Value.Whole.of(expected), null, null, null, List.of(), false, List.of());
        var arguments = new Arguments(List.of(Value.Whole.of(argument)), Map.of());
        var name = new Text(id, id);
        return new Check(id, name, true, 5, new CheckForm.Call("twice", arguments, expectations));
    }
}
