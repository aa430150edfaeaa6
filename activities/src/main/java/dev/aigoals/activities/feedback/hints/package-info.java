/** Hints, from a word in the right direction to the near-solution. */
@NullMarked
package dev.aigoals.activities.feedback.hints;

import org.jspecify.annotations.NullMarked;
