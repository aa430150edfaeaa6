package dev.aigoals.contract.content;

import java.util.List;

/**
 * One task of a goal. {@code starter} of the first task is the whole file to begin with, of a later one the new stub only;
 * {@code reference} and {@code alternative} are the whole file once this task is solved. Hints are in order of level.
 */
public record TaskContent(
        String slug,
        Text title,
        Text description,
        String starter,
        String reference,
        String alternative,
        List<Check> checks,
        List<Text> hints,
        List<WrongSolution> wrong) {

    public TaskContent {
        checks = List.copyOf(checks);
        hints = List.copyOf(hints);
        wrong = List.copyOf(wrong);
    }
}
