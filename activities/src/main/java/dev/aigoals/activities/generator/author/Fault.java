package dev.aigoals.activities.generator.author;

/**
 * Something wrong with a draft, in words for whoever wrote it.
 *
 * @param where the part of the draft, such as {@code task 2, solution}
 */
record Fault(String where, String what, String remedy) {

    @Override
    public String toString() {
        return where + ": " + what + " — " + remedy;
    }
}
