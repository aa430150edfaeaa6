/** Node 5: how does the learner do? */
@NullMarked
package dev.aigoals.activities.performance;

import org.jspecify.annotations.NullMarked;
