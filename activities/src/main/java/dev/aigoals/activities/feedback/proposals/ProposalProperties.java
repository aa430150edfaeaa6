package dev.aigoals.activities.feedback.proposals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a hint or a suggestion of a model is waited for before the authored one, or silence, takes its place.
 *
 * @param patience for the model's words, the second try of a hint included
 * @param proof for running what they claim, beside that
 */
@ConfigurationProperties("aigoals.feedback.proposals")
public record ProposalProperties(
        @DefaultValue("10s") Duration patience,
        @DefaultValue("8s") Duration proof) {

    /** Together with what comes before and after them they have to end before the workflow takes the turn for lost (4 minutes). */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    public ProposalProperties {
        if (!patience.isPositive() || !proof.isPositive()) {
            throw new IllegalArgumentException(
                    "aigoals.feedback.proposals.patience and .proof must be longer than 0s, such as 10s");
        }
        if (patience.plus(proof).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "aigoals.feedback.proposals.patience and .proof must be at most 3m together");
        }
    }
}
