package dev.aigoals.activities.feedback.speech;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a learner's screen may stay open for a model's words on a verdict that is already there: a reader looks away after a few
 * seconds without a word, and a longer text than fits in the whole time would not be read before the next try.
 *
 * @param firstWord without a word in this time nothing more is waited for
 * @param whole from asking to the last word
 */
@ConfigurationProperties("aigoals.feedback.explanation")
public record ExplanationProperties(
        @DefaultValue("4s") Duration firstWord,
        @DefaultValue("12s") Duration whole) {

    public ExplanationProperties {
        if (!firstWord.isPositive()) {
            throw new IllegalArgumentException(
                    "aigoals.feedback.explanation.first-word must be longer than 0s, such as 4s");
        }
        if (whole.compareTo(firstWord) < 0) {
            throw new IllegalArgumentException(
                    "aigoals.feedback.explanation.whole must be at least aigoals.feedback.explanation.first-word");
        }
    }
}
