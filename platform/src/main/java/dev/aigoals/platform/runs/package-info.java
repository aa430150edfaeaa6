/** Learners' runs of goals: phase, progress, what was said to the learner, and how a run is shown. */
@NullMarked
package dev.aigoals.platform.runs;

import org.jspecify.annotations.NullMarked;
