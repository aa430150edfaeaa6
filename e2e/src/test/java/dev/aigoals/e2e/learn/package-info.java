/** {@code ./goals learn} as a person at a keyboard meets it. */
@NullMarked
package dev.aigoals.e2e.learn;

import org.jspecify.annotations.NullMarked;
