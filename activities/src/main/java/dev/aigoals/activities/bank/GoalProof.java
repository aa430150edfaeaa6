package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.WrongSolution;
import dev.aigoals.contract.learner.LearnerLocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs everything in a goal that can run. */
final class GoalProof {
    private final CodeRunner runner;
    private final ReadGoal goal;
    private final GoalContent content;
    private final ProofDepth depth;
    private final Problems problems;

    GoalProof(CodeRunner runner, ReadGoal goal, ProofDepth depth, Problems problems) {
        this.runner = runner;
        this.goal = goal;
        this.content = goal.content();
        this.depth = depth;
        this.problems = problems;
    }

    void prove() throws InterruptedException {
        for (int i = 0; i < content.tasks().size(); i++) {
            var task = content.tasks().get(i);
            var places = goal.places().get(i);
            proveDifferent(task, places.code("alternative"));
            proveRight(i, "reference", task.reference(), places.code("reference"));
            proveRight(i, "alternative", task.alternative(), places.code("alternative"));
            proveStarter(i, task.starter(), "the starter passes its task already");
            if (i > 0) {
                String before = content.tasks().get(i - 1).reference() + "\n\n" + task.starter();
                proveStarter(i, before, "the solution so far with the starter below passes the task already");
            }
            for (WrongSolution wrong : task.wrong()) {
                proveWrong(i, wrong);
            }
        }
    }

    /** A copy of the reference shows nothing about the checks. */
    private void proveDifferent(TaskContent task, Path alternative) {
        if (withoutSpace(task.alternative()).equals(withoutSpace(task.reference()))) {
            problems.add(
                    alternative,
                    1,
                    "the alternative is the reference once more",
                    "solve the task in another way, such as another loop or data structure");
        }
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    private void proveRight(int index, String what, String code, Path file) throws InterruptedException {
        for (int earlier = 0; earlier <= index; earlier++) {
            var task = content.tasks().get(earlier);
            var report = check(code, task.checks());
            for (CheckResult result : failed(report)) {
                String of = earlier == index ? "" : " of task " + (earlier + 1) + " (" + task.slug() + ")";
                problems.add(
                        file,
                        1,
                        "the " + what + " fails check " + result.id() + of + ": " + why(result),
                        "correct the " + what + " or the check (task.yaml, line "
                                + goal.places().get(earlier).checkLine(result.id()) + ")");
            }
            if (earlier == index && depth == ProofDepth.WHOLE) {
                proveSameAgain(report, code, task, file, what);
            }
        }
    }

    private void proveSameAgain(Report first, String code, TaskContent task, Path file, String what)
            throws InterruptedException {
        if (first.verdict() == Verdict.INCONCLUSIVE) {
            return;
        }
        var again = check(code, task.checks());
        if (!verdicts(first).equals(verdicts(again))) {
            problems.add(file, 1, "the " + what + " gives other results the second time", "make it deterministic");
        }
    }

    private void proveStarter(int index, String code, String passes) throws InterruptedException {
        var places = goal.places().get(index);
        var report = check(code, content.tasks().get(index).checks());
        if (report.verdict() == Verdict.PASSED) {
            problems.add(places.code("starter"), 1, passes, "leave something to do, or check more");
        }
    }

    private void proveWrong(int index, WrongSolution wrong) throws InterruptedException {
        var places = goal.places().get(index);
        var task = content.tasks().get(index);
        var report = check(wrong.code(), task.checks());
        int line = places.wrongLine(wrong.name());
        if (report.verdict() == Verdict.PASSED) {
            problems.add(
                    places.task(),
                    line,
                    wrong.name() + " passes all checks",
                    "add a check that tells it from a right one");
        }
        for (CheckResult result : report.results()) {
            if (result.passed() && wrong.fails().contains(result.id())) {
                problems.add(
                        places.task(),
                        line,
                        wrong.name() + " passes check " + result.id(),
                        "correct `fails` or the check");
            }
        }
        if (depth == ProofDepth.WHOLE) {
            proveWrongAgain(index, wrong, report);
            proveEarlierTasks(index, wrong);
        }
    }

    private void proveWrongAgain(int index, WrongSolution wrong, Report report) throws InterruptedException {
        var task = content.tasks().get(index);
        var places = goal.places().get(index);
        var sameAgain = verdicts(report).equals(verdicts(check(wrong.code(), task.checks())));
        if (!sameAgain) {
            problems.add(
                    places.wrong(wrong.name()), 1, "it gives other results the second time", "make it deterministic");
        }
    }

    private void proveEarlierTasks(int index, WrongSolution wrong) throws InterruptedException {
        for (int earlier = 0; earlier < index; earlier++) {
            var task = content.tasks().get(earlier);
            for (CheckResult result : failed(check(wrong.code(), task.checks()))) {
                problems.add(
                        goal.places().get(index).wrong(wrong.name()),
                        1,
                        "it fails check " + result.id() + " of the earlier task " + (earlier + 1) + " (" + task.slug()
                                + "): " + why(result),
                        "a wrong solution is a whole file that solves the earlier tasks");
            }
        }
    }

    private Report check(String code, List<Check> checks) throws InterruptedException {
        var program = new Program(content.language(), content.fileName(), code);
        var report = runner.check(program, checks, LearnerLocale.EN, CheckListener.NONE);
        if (report.verdict() == Verdict.INCONCLUSIVE && report.reason() != null) {
            problems.add(goal.folder(), 1, report.reason().en(), "nothing can be proved until then");
        }
        return report;
    }

    private static List<CheckResult> failed(Report report) {
        return report.results().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .toList();
    }

    private static List<Verdict> verdicts(Report report) {
        return report.results().stream().map(CheckResult::verdict).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String why(CheckResult result) {
        var evidence = result.evidence();
        return evidence == null ? "" : evidence.told().message();
    }
}
