/** Prints what a learner sees: calm and readable, coloured only where a terminal wants it. */
@NullMarked
package dev.aigoals.client.terminal;

import org.jspecify.annotations.NullMarked;
