package dev.aigoals.platform.search;

/**
 * How a goal compares with what was asked, each 0..1.
 *
 * @param english similarity of vectors to its English texts
 * @param spanish similarity of vectors to its Spanish texts
 * @param englishWords share of the asked words found in its English texts
 * @param spanishWords share of the asked words found in its Spanish texts
 */
record Likeness(double english, double spanish, double englishWords, double spanishWords) {}
