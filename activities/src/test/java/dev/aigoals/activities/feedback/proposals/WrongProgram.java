package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.bank.BankReader;
import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A learner's program that fails checks of a task of the bank: a known wrong solution, or a right one with a slip. */
record WrongProgram(String name, GoalContent goal, TaskContent task, String code) {

    static final List<GoalContent> BANK =
            BankReader.read(List.of(Path.of("../bank"))).goals();

    private static final List<List<String>> SLIPS = List.of(
            List.of(" < ", " <= "),
            List.of(" > ", " >= "),
            List.of(" + ", " - "),
            List.of(" == ", " != "),
            List.of("return ", "return not "),
            List.of("return ", "return !"),
            List.of("1", "2"),
            List.of("0", "1"));

    /** One known wrong solution of each task, and the reference of each second one with a slip. */
    static List<WrongProgram> some(Random random) {
        List<WrongProgram> all = new ArrayList<>();
        for (GoalContent goal : BANK) {
            for (int index = 0; index < goal.tasks().size(); index++) {
                TaskContent task = goal.tasks().get(index);
                var wrong = task.wrong().get(random.nextInt(task.wrong().size()));
                all.add(new WrongProgram(task.slug() + "/" + wrong.name(), goal, task, wrong.code()));
                if (index % 2 == 0) {
                    all.add(new WrongProgram(task.slug() + "/slip", goal, task, slipped(task.reference(), random)));
                }
            }
        }
        return all;
    }

    private static String slipped(String code, Random random) {
        int first = random.nextInt(SLIPS.size());
        for (int turn = 0; turn < SLIPS.size(); turn++) {
            List<String> slip = SLIPS.get((first + turn) % SLIPS.size());
            int at = code.lastIndexOf(slip.getFirst());
            if (at >= 0) {
                return code.substring(0, at)
                        + slip.getLast()
                        + code.substring(at + slip.getFirst().length());
            }
        }
        return code;
    }

    Workpiece piece(LearnerLocale locale) {
        RunKey run = new RunKey(
                GoalId.of(UUID.randomUUID()), LearnerId.of(UUID.randomUUID()), CourseId.of(UUID.randomUUID()));
        return new Workpiece(run, TaskId.of(UUID.randomUUID()), goal, task, locale, program(code));
    }

    Program program(String text) {
        return new Program(goal.language(), goal.fileName(), text);
    }

    Report run(CodeRunner runner, String text, List<Check> checks) throws InterruptedException {
        return runner.check(program(text), checks, LearnerLocale.EN, CheckListener.NONE);
    }
}
