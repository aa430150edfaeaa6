/** What stands between a model's words and a learner, and between a learner's words and a model. */
@NullMarked
package dev.aigoals.activities.guard;

import org.jspecify.annotations.NullMarked;
