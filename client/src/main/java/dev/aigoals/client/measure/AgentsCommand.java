package dev.aigoals.client.measure;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.RestFailure;
import dev.aigoals.client.exercise.ExerciseUnreadable;
import dev.aigoals.client.exercise.Solutions;
import dev.aigoals.client.installation.Installation;
import dev.aigoals.client.installation.InstallationUnreadable;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Work;
import dev.aigoals.client.terminal.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Has the agents of a running system speak by its model, as a learner would have them, and looks at what the learner gets. */
public final class AgentsCommand {
    private static final int GOALS = 6;
    private static final int MOST_GOALS = 100;
    private static final int PROGRAMS = 3;
    private static final List<String> WISHES = List.of(
            "Count the toys of a shop with Python dictionaries",
            "Write a small shopping receipt in Python: prices, a discount, the total",
            "Quiero practicar bucles en Python con un diario de mareas",
            "Learn JavaScript arrays by sorting the songs of a party",
            "A Python program that turns Roman numerals into numbers and back",
            "Practicar funciones en JavaScript con recetas de cocina");

    private AgentsCommand() {}

    /**
     * The exit status: 0 where the learner was told nothing that must not be told.
     *
     * @param arguments how many goals, or nothing
     */
    public static int run(Screen screen, Path installation, List<Path> banks, List<String> arguments) {
        try {
            int goals = HowMany.of(arguments, "goals", MOST_GOALS, GOALS);
            Gateway gateway = new Gateway(Installation.read(installation).gatewayUrl());
            WhatWasTold told = new WhatWasTold();
            try (AgentsLearner learner = AgentsLearner.begin(gateway)) {
                for (int number = 0; number < goals; number++) {
                    work(screen, learner, WISHES.get(number % WISHES.size()), banks, told);
                }
            }
            told.lines().forEach(screen::line);
            told.leaks().forEach(screen::problem);
            return told.leaks().isEmpty() ? 0 : 1;
        } catch (MeasuringFailed | RestFailure | ExerciseUnreadable | InstallationUnreadable failure) {
            screen.problem(String.valueOf(failure.getMessage()));
            return 1;
        }
    }

    private static void work(Screen screen, AgentsLearner learner, String wish, List<Path> banks, WhatWasTold told) {
        screen.heading(wish);
        Optional<Goal> created = learner.ask(wish);
        if (created.isEmpty()) {
            told.noGoal();
            screen.line("  no goal came of it");
            return;
        }
        Goal goal = created.get();
        told.goal(goal);
        screen.line("  " + goal.title() + " (" + goal.source() + ")");
        Goal.Task task = goal.tasks().getFirst();
        Optional<Solutions.Task> solutions =
                Solutions.ofGoal(goal.title(), banks).map(all -> all.tasks().getFirst());
        solutions.ifPresent(known -> told.keepSecret(known.reference()));
        for (String program : wrong(task, solutions)) {
            told.typed(learner.type(goal, task, program + "\n"));
            Work.ValidationResult verdict = learner.submit(goal, task, program);
            told.verdict(verdict);
            if (verdict.verdict() == Work.Verdict.FAILED) {
                told.hint(learner.hint(goal, task, program));
            }
        }
    }

    /** Known wrong programs of the bank's goals; of another goal what it begins with. */
    private static List<String> wrong(Goal.Task task, Optional<Solutions.Task> solutions) {
        return solutions
                .map(known -> known.wrong().stream()
                        .map(Solutions.Attempt::code)
                        .limit(PROGRAMS)
                        .toList())
                .orElseGet(() -> List.of(task.starterCode()));
    }
}
