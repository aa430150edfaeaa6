package dev.aigoals.activities.guard.leak;

/**
 * A word or mark of a program.
 *
 * @param exact as it was written
 * @param shape what is left when names are changed, quotes swapped and lines broken elsewhere
 */
record Token(String exact, String shape) {
    static final String NAME = "v";
    static final String TEXT = "s";
    static final String NUMBER = "n";

    boolean symbol() {
        char first = shape.charAt(0);
        return !Character.isLetterOrDigit(first) && first != '_' && ".,:".indexOf(first) < 0;
    }
}
