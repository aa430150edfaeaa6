package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plays a goal in a plain terminal: shows a task, waits for the file, checks it, until all tasks are done. */
final class BankTrial {
    private static final Text PROMPT = new Text(
            "Write in {file}, then Enter to check it; h for a hint, q to stop.",
            "Escribe en {file} y pulsa Enter para comprobarlo; h para una pista, q para salir.");
    private static final Text PASSED = new Text("All checks pass.", "Pasa todas las comprobaciones.");
    private static final Text FAILED = new Text("Not yet: look at what failed.", "Todavía no: mira qué falló.");
    private static final Text NO_MORE_HINTS = new Text("There are no more hints.", "No hay más pistas.");
    private static final Text DONE = new Text("The goal is completed.", "El reto está completado.");

    private final CodeRunner runner;
    private final GoalContent goal;
    private final Path file;
    private final LearnerLocale locale;
    private final BufferedReader in;
    private final PrintStream out;

    BankTrial(
            CodeRunner runner, GoalContent goal, Path file, LearnerLocale locale, BufferedReader in, PrintStream out) {
        this.runner = runner;
        this.goal = goal;
        this.file = file;
        this.locale = locale;
        this.in = in;
        this.out = out;
    }

    /** False where the person stopped before the end. */
    boolean play() throws IOException, InterruptedException {
        out.println("# " + goal.title().in(locale) + "\n\n" + goal.description().in(locale));
        out.println("\n" + goal.documentation().in(locale));
        for (TaskContent task : goal.tasks()) {
            addStarter(task.starter());
            out.println("\n## " + task.title().in(locale) + "\n\n"
                    + task.description().in(locale));
            if (!solve(task)) {
                return false;
            }
        }
        say(DONE);
        return true;
    }

    private boolean solve(TaskContent task) throws IOException, InterruptedException {
        int hints = 0;
        while (true) {
            out.println(PROMPT.in(locale).replace("{file}", file.toString()));
            String typed = in.readLine();
            if (typed == null || typed.strip().equals("q")) {
                return false;
            }
            if (typed.strip().equals("h")) {
                say(hints < task.hints().size() ? task.hints().get(hints++) : NO_MORE_HINTS);
            } else if (passes(task)) {
                return true;
            }
        }
    }

    private boolean passes(TaskContent task) throws IOException, InterruptedException {
        var program = new Program(goal.language(), goal.fileName(), Files.readString(file));
        var report = runner.check(program, task.checks(), locale, this::show);
        if (report.reason() != null) {
            say(report.reason());
        }
        say(report.verdict() == Verdict.PASSED ? PASSED : FAILED);
        return report.verdict() == Verdict.PASSED;
    }

    private void show(CheckResult result) {
        String mark = switch (result.verdict()) {
            case PASSED -> "  ok    ";
            case FAILED -> "  FAILS ";
            case INCONCLUSIVE -> "  ?     ";
        };
        out.println(mark + result.name().in(locale));
        if (result.shown() != null) {
            out.println("        " + result.shown().message());
        }
    }

    private void addStarter(String starter) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "";
        if (before.contains(starter.strip())) {
            return;
        }
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, before.isBlank() ? starter : before.stripTrailing() + "\n\n\n" + starter);
    }

    private void say(Text text) {
        out.println(text.in(locale));
    }
}
