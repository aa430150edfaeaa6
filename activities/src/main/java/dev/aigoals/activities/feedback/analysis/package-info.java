/** What a model may have looked into while it speaks about a learner's code. */
@NullMarked
package dev.aigoals.activities.feedback.analysis;

import org.jspecify.annotations.NullMarked;
