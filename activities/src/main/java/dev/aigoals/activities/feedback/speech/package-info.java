/** A model's explanation of a failed verdict: streamed by the sentence, each judged before anybody hears it. */
@NullMarked
package dev.aigoals.activities.feedback.speech;

import org.jspecify.annotations.NullMarked;
