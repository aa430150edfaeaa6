/** Looks at drafts while learners type, and says what is worth saying. */
@NullMarked
package dev.aigoals.activities.feedback.drafts;

import org.jspecify.annotations.NullMarked;
