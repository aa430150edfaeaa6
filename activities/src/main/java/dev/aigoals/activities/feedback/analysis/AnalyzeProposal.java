package dev.aigoals.activities.feedback.analysis;

import dev.aigoals.activities.models.ModelTool;
import dev.aigoals.activities.models.ModelTool.Parameter;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.judge.Told;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.learner.LearnerLocale;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The tool {@code analyze_code} as a model may call it: runs the visible checks of the task at hand on a program that the model
 * proposes, in the sandbox. Hidden checks are not run for it, so that it can neither learn nor tell what they hold.
 */
@Component
public final class AnalyzeProposal {
    private static final int LONGEST_PROGRAM = 20_000;
    private static final int LONGEST_LINE = 400;

    private final CodeRunner runner;

    AnalyzeProposal(CodeRunner runner) {
        this.runner = runner;
    }

    /** For one task; the proposed program takes the place of the learner's file, and the learner's other files lie beside it. */
    public ModelTool forModel(TaskContent task, Program learners, LearnerLocale locale) {
        List<Check> visible = task.checks().stream().filter(Check::visible).toList();
        return new ModelTool(
                "analyze_code",
                "Runs the visible checks of this task on a whole program and tells which pass. Use it to see what a program does"
                        + " instead of guessing.",
                List.of(new Parameter("program", "The whole file, not a part of it.", LONGEST_PROGRAM)),
                arguments -> told(
                        runner.check(
                                with(learners, arguments.getOrDefault("program", "")),
                                visible,
                                locale,
                                CheckListener.NONE),
                        locale));
    }

    private static Program with(Program learners, String code) {
        return new Program(learners.language(), learners.fileName(), code, learners.otherFiles());
    }

    private static String told(Report report, LearnerLocale locale) {
        if (report.verdict() == Verdict.INCONCLUSIVE) {
            return "The checks could not be run.";
        }
        String checks =
                report.results().stream().map(result -> line(result, locale)).collect(Collectors.joining("\n"));
        ProgramError error = report.error();
        return error == null ? checks : checks + "\n" + cut("error: " + error.type() + ": " + error.message());
    }

    private static String line(CheckResult result, LearnerLocale locale) {
        Told shown = result.shown();
        String state = result.passed() ? "passed" : "failed";
        return cut(state + ": " + result.name().in(locale) + (shown == null ? "" : " (" + shown.message() + ")"));
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
