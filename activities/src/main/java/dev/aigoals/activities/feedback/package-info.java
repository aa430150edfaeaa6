/** Node 4: looks at the learner's code and speaks about it. */
@NullMarked
package dev.aigoals.activities.feedback;

import org.jspecify.annotations.NullMarked;
