/** The work done in a run: what was handed in, and the verdicts and hints that came of it. */
@NullMarked
package dev.aigoals.platform.work;

import org.jspecify.annotations.NullMarked;
