package dev.aigoals.activities.feedback.bench;

import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.activities.runner.judge.Told;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.WrongSolution;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.testing.SampleContent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Learners' work and what running it showed. */
public final class Samples {

    public static final String RIGHT = """
            def total(numbers):
                result = 0
                for number in numbers:
                    result += number
                return result
            """;
    public static final String FORGETS_THE_LAST = """
            def total(numbers):
                result = 0
                for number in numbers[:-1]:
                    result += number
                return result
            """;
    public static final Text SAYS = new Text("the last number is left out.", "falta el último número.");

    private Samples() {}

    public static Workpiece piece(Language language, String code, WrongSolution... wrong) {
        return piece(language, LearnerLocale.EN, code, RIGHT, wrong);
    }

    public static Workpiece piece(
            Language language, LearnerLocale locale, String code, String reference, WrongSolution... wrong) {
        GoalContent sample = SampleContent.adding();
        TaskContent first = sample.tasks().getFirst();
        TaskContent task = new TaskContent(
                first.slug(),
                first.title(),
                first.description(),
                first.starter(),
                reference,
                first.alternative(),
                first.checks(),
                first.hints(),
                Arrays.asList(wrong));
        GoalContent content = new GoalContent(
                sample.slug(),
                language,
                sample.difficulty(),
                sample.estimatedMinutes(),
                sample.fileName(),
                sample.topics(),
                sample.title(),
                sample.description(),
                sample.documentation(),
                sample.requests(),
                List.of(task));
        RunKey run = new RunKey(
                GoalId.of(UUID.randomUUID()), LearnerId.of(UUID.randomUUID()), CourseId.of(UUID.randomUUID()));
        Program program = new Program(language, content.fileName(), code);
        return new Workpiece(run, TaskId.of(UUID.randomUUID()), content, task, locale, program);
    }

    public static WrongSolution forgetsTheLast(String... fails) {
        return new WrongSolution("forgets-the-last", FORGETS_THE_LAST, SAYS, List.of(fails));
    }

    public static CheckResult passed(String id) {
        return new CheckResult(id, new Text(id + " sums", id + " suma"), true, Verdict.PASSED, null, null);
    }

    public static CheckResult failed(String id) {
        Told told = new Told("3 came back", "6", "3");
        return new CheckResult(id, new Text(id + " sums", id + " suma"), true, Verdict.FAILED, told, null);
    }

    public static CheckResult failedHidden(String id) {
        return new CheckResult(id, new Text(id + " sums", id + " suma"), false, Verdict.FAILED, null, null);
    }

    public static Report report(Verdict verdict, @Nullable ProgramError error, CheckResult... results) {
        return new Report(verdict, List.of(results), error, null, Duration.ZERO);
    }

    public static Report failing(CheckResult... results) {
        return report(Verdict.FAILED, null, results);
    }
}
