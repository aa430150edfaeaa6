/** Learners who work through crashes, and the proof afterwards that nothing was lost and nothing happened twice. */
@NullMarked
package dev.aigoals.client.crash;

import org.jspecify.annotations.NullMarked;
