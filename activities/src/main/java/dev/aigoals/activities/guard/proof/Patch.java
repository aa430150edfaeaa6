package dev.aigoals.activities.guard.proof;

import dev.aigoals.activities.guard.proof.HintClaim.Ground.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a model's lines in the place of a learner's. */
final class Patch {

    private Patch() {}

    /** Empty where the program has no such lines. */
    static Optional<String> apply(String code, Lines lines) {
        var all = new ArrayList<>(code.lines().toList());
        if (lines.first() < 1 || lines.last() < lines.first() || lines.last() > all.size()) {
            return Optional.empty();
        }
        List<String> replaced = all.subList(lines.first() - 1, lines.last());
        replaced.clear();
        replaced.addAll(lines.replacement().lines().toList());
        return Optional.of(String.join("\n", all) + "\n");
    }
}
