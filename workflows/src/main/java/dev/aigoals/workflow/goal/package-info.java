/** The deterministic code of a goal's run: what follows on what; no clock, no randomness, no I/O. */
@NullMarked
package dev.aigoals.workflow.goal;

import org.jspecify.annotations.NullMarked;
