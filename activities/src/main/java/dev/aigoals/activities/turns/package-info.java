/** An agent's turn with a language model: allowed or not, counted, recorded, and asked for once. */
@NullMarked
package dev.aigoals.activities.turns;

import org.jspecify.annotations.NullMarked;
