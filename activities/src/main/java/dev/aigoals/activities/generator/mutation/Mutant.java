package dev.aigoals.activities.generator.mutation;

/**
 * A right program with one small change.
 *
 * @param line where the change is, from 1
 * @param text the line as it was
 * @param change the change in words
 * @param code the changed program
 */
public record Mutant(int line, String text, String change, String code) {

    @Override
    public String toString() {
        return "line " + line + ", `" + text + "`: " + change;
    }
}
