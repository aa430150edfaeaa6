package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.learner.LearnerLocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an author of exercises types: {@code check DIR...}, {@code new DIR}, {@code try DIR}. */
public final class BankCommand {
    static final String USAGE = """
            Usage:
              bank check DIR...   proves every goal and explanation in these folders; DIR is a goal, a folder of goals or a whole bank
              bank new DIR        writes a small complete example to start from
              bank try DIR [FILE] plays the goal in DIR the way a learner would; FILE is where you write (kept if there)""";
    private static final int FINE = 0;
    private static final int WRONG = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final PrintStream out;
    private final BufferedReader in;
    private final SandboxProperties sandbox;

    BankCommand(PrintStream out, BufferedReader in, SandboxProperties sandbox) {
        this.out = out;
        this.in = in;
        this.sandbox = sandbox;
    }

    /**
     * Runs it on the process's own input and output.
     *
     * @return 0 where nothing is wrong, 1 where something is, 2 where the words were not understood
     */
    public static int run(List<String> arguments, SandboxProperties sandbox) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new BankCommand(out, in, sandbox).run(arguments);
    }

    int run(List<String> arguments) throws InterruptedException {
        if (arguments.size() < 2) {
            out.println(USAGE);
            return NOT_UNDERSTOOD;
        }
        var folders = arguments.stream().skip(1).map(Path::of).toList();
        try {
            return switch (arguments.getFirst()) {
                case "check" -> check(folders);
                case "new" -> write(folders.getFirst());
                case "try" -> play(folders);
                default -> {
                    out.println(USAGE);
                    yield NOT_UNDERSTOOD;
                }
            };
        } catch (IOException failed) {
            out.println("Cannot read or write " + failed.getMessage() + ": look at the path and who may write there.");
            return WRONG;
        }
    }

    private int check(List<Path> folders) throws InterruptedException {
        var goals = BankReader.goalFolders(folders);
        if (goals.isEmpty()) {
            out.println("No goal.yaml was found in " + folders + ": name a goal's folder or a folder of goals.");
            return WRONG;
        }
        var problems = new ArrayList<Problem>();
        report(BankReader.sameSlugs(folders), problems);
        var explanations = RuntimeErrorExplanations.read(folders);
        report(explanations.problems(), problems);
        try (var runner = CodeRunner.open(sandbox)) {
            var checker = new BankChecker(runner);
            report(checker.check(explanations.explanations()), problems);
            for (Path goal : goals) {
                var found = checker.check(goal);
                report(found, problems);
                out.println((found.isEmpty() ? "good  " : "WRONG ") + goal);
            }
        }
        String summary = goals.size() == 1 ? "1 goal, " : goals.size() + " goals, ";
        out.println(summary + (problems.isEmpty() ? "nothing wrong." : "problems: " + problems.size() + "."));
        return problems.isEmpty() ? FINE : WRONG;
    }

    private void report(List<Problem> found, List<Problem> all) {
        found.forEach(out::println);
        all.addAll(found);
    }

    private int write(Path folder) throws IOException {
        if (Files.exists(folder)) {
            out.println(folder + " is there already: choose a folder that does not exist yet.");
            return WRONG;
        }
        if (!SourceFolder.name(folder).matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            out.println(
                    "Name the folder lower-case-with-dashes, such as " + folder.resolveSibling("my-first-goal") + ".");
            return WRONG;
        }
        ExampleGoal.write(folder);
        out.println("A complete example is in " + folder + ". Change it, then: bank check " + folder);
        return FINE;
    }

    private int play(List<Path> arguments) throws IOException, InterruptedException {
        var problems = new Problems();
        var goal = BankReader.readGoal(arguments.getFirst(), problems);
        if (goal == null) {
            problems.all().forEach(out::println);
            return WRONG;
        }
        var content = goal.content();
        var file = arguments.size() > 1 ? arguments.get(1) : Path.of("try-" + content.slug(), content.fileName());
        try (var runner = CodeRunner.open(sandbox)) {
            boolean done = new BankTrial(runner, content, file, locale(), in, out).play();
            return done ? FINE : WRONG;
        }
    }

    private static LearnerLocale locale() {
        String language = System.getenv().getOrDefault("LANG", "");
        return language.startsWith("es") ? LearnerLocale.ES : LearnerLocale.EN;
    }
}
