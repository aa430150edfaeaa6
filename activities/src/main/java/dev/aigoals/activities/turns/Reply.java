package dev.aigoals.activities.turns;

import java.util.UUID;

/** What came of asking the model. */
public sealed interface Reply {

    /**
     * It answered; nothing of it was checked yet.
     *
     * @param turnId names the recorded turn, to note what becomes of the words
     */
    record Spoken(UUID turnId, String text) implements Reply {}

    /** It did not: the agent goes on by its plain rule. */
    record Silent(Silence why) implements Reply {}

    /** Why no model spoke. */
    enum Silence {
        /** None is configured. */
        NO_MODEL,
        /** An operator asked for the plain rule. */
        PLAINLY,
        /** The learner, or their course, lets nothing of theirs reach a provider. */
        NO_CONSENT,
        /** The goal's or the learner's budget is used up. */
        NO_BUDGET,
        /** The provider failed, or fails so often that it is left alone for a while. */
        PROVIDER_DOWN;

        /** Whether a learner who expects a model's words should hear why there are none. */
        public boolean worthTelling() {
            return this == NO_BUDGET || this == PROVIDER_DOWN;
        }
    }
}
