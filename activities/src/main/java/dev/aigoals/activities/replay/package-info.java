/** Recorded turns, told as figures or asked again of another model or with another prompt. */
@NullMarked
package dev.aigoals.activities.replay;

import org.jspecify.annotations.NullMarked;
