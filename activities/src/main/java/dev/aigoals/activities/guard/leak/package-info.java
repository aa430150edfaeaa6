/** Whether what a model says gives a solution away: by its words, and by what they do in the learner's program. */
@NullMarked
package dev.aigoals.activities.guard.leak;

import org.jspecify.annotations.NullMarked;
