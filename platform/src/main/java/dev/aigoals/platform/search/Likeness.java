package dev.aigoals.platform.search;

/**
 * How a goal compares with one reading of what was asked, each 0..1.
 *
 * @param best similarity of vectors to the one of its texts that comes nearest
 * @param whole mean similarity of vectors to the {@link #WHOLE} texts that come nearest
 * @param words share of the asked words found in its English texts
 * @param spanishWords share of the asked words found in its Spanish texts; 0 where the request was not read as Spanish
 */
record Likeness(double best, double whole, double words, double spanishWords) {
    static final int WHOLE = 3;
}
