package dev.aigoals.activities.generator.mutation;

import java.util.List;

/**
 * How many small changes of a right solution the checks of its task notice.
 *
 * @param ran mutants that could be run
 * @param unnoticed those of them that pass every check
 */
public record MutationScore(int ran, List<Mutant> unnoticed) {
    /**
     * The share of mutants that checks must notice. It is below all of them because some mutants are right programs, too: at a tie
     * {@code <} and {@code <=} often choose the same.
     */
    public static final double LEAST_NOTICED = 0.6;

    public MutationScore {
        unnoticed = List.copyOf(unnoticed);
    }

    public int noticed() {
        return ran - unnoticed.size();
    }

    /** Whether the checks are sharp enough; a solution without anything to change proves nothing against them. */
    public boolean enough() {
        return ran == 0 || noticed() >= ran * LEAST_NOTICED;
    }
}
