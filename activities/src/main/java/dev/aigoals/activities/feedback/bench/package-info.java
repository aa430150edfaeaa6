/** A learner's code beside the task that it is for, and how work on it ends. */
@NullMarked
package dev.aigoals.activities.feedback.bench;

import org.jspecify.annotations.NullMarked;
