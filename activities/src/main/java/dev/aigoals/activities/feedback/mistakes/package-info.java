/** What is known of learners' mistakes: the likely one behind a failed check, an error in plain words. */
@NullMarked
package dev.aigoals.activities.feedback.mistakes;

import org.jspecify.annotations.NullMarked;
