package dev.aigoals.activities.context;

import dev.aigoals.contract.content.Difficulty;
import java.util.List;

/** Difficulties as steps, from the lowest. */
final class Ladder {

    private static final List<Difficulty> STEPS = List.of(Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD);

    private Ladder() {}

    static int step(Difficulty difficulty) {
        return STEPS.indexOf(difficulty);
    }

    static Difficulty above(Difficulty difficulty) {
        return STEPS.get(Math.min(step(difficulty) + 1, STEPS.size() - 1));
    }

    static Difficulty higher(Difficulty one, Difficulty other) {
        return step(one) >= step(other) ? one : other;
    }
}
