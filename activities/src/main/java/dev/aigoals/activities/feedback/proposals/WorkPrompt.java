package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.guard.Delimited;
import dev.aigoals.activities.guard.Delimited.Part;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a model is told of a learner's work, all of it as data: the task, what running the checks showed, the program. */
public final class WorkPrompt {

    private static final int LONGEST_PROGRAM = 6000;
    private static final int LONGEST_FILE = 1500;
    private static final int LONGEST_MESSAGE = 400;
    private static final int MOST_FILES = 3;

    private WorkPrompt() {}

    /** The prompt's part of this turn: who is spoken to, then the data with further parts after it. */
    public static String of(String about, Workpiece piece, Report report, List<Part> further) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "task",
                piece.task().title().in(piece.locale()) + "\n\n"
                        + piece.task().description().in(piece.locale())));
        parts.add(new Part("checks", checks(piece, report)));
        parts.add(new Part(
                "program " + piece.program().fileName(),
                numbered(piece.program().code())));
        piece.program().otherFiles().entrySet().stream()
                .limit(MOST_FILES)
                .forEach(file -> parts.add(new Part("file " + file.getKey(), cut(file.getValue(), LONGEST_FILE))));
        parts.addAll(further);
        return "Language of the program: " + piece.content().language().wireName() + ". Write to the learner in "
                + piece.locale().englishName() + ".\n" + about + "\n" + Delimited.prompt(parts);
    }

    /** A hidden check is told by its name alone. */
    private static String checks(Workpiece piece, Report report) {
        return report.results().stream().map(result -> check(piece, result)).collect(Collectors.joining("\n"));
    }

    private static String check(Workpiece piece, CheckResult result) {
        String line = result.id()
                + (result.passed() ? " passes: " : " FAILS: ")
                + result.name().in(piece.locale());
        return result.shown() == null ? line : line + ": " + cut(result.shown().message(), LONGEST_MESSAGE);
    }

    private static String numbered(String code) {
        StringBuilder numbered = new StringBuilder();
        int number = 1;
        for (String line : cut(code, LONGEST_PROGRAM).lines().toList()) {
            numbered.append(number++).append("| ").append(line).append('\n');
        }
        return numbered.toString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "\n(cut here)";
    }
}
