package dev.aigoals.activities.runner.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Printed text compared line by line, without trailing white space and trailing blank lines. */
final class Printing {

    private Printing() {}

    static Optional<Finding> difference(String expected, String actual) {
        var wanted = lines(expected);
        var printed = lines(actual);
        for (int i = 0; i < Math.max(wanted.size(), printed.size()); i++) {
            String wantedLine = i < wanted.size() ? wanted.get(i) : "";
            String printedLine = i < printed.size() ? printed.get(i) : "";
            if (!wantedLine.equals(printedLine)) {
                return Optional.of(new Finding.PrintedOther(
                        i + 1, wantedLine, printedLine, String.join("\n", wanted), String.join("\n", printed)));
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }
}
