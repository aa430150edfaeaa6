package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;

/** What came of registering a person. */
public sealed interface Registration {

    /** The person is known now. */
    record Registered(LearnerId id) implements Registration {}

    /**
     * Somebody else has that name or address.
     *
     * @param field {@code username} or {@code email}
     */
    record Taken(String field) implements Registration {}
}
