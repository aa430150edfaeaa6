/** Node 7: what does the learner need, given all that they did? */
@NullMarked
package dev.aigoals.activities.context;

import org.jspecify.annotations.NullMarked;
