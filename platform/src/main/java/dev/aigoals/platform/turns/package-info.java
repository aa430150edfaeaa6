/** What agents said by a language model, and what it cost. */
@NullMarked
package dev.aigoals.platform.turns;

import org.jspecify.annotations.NullMarked;
