package dev.aigoals.contract.failure;

/** The type of an {@code ApplicationFailure} that an agent throws; what may be retried is decided where it was seen. */
public enum FailureType {
    /** A server that the agent needs does not answer; worth another try. */
    UNAVAILABLE,
    /** What the agent was told to work on is not there; another try will not find it. */
    MISSING,
    /** The content cannot be worked with; another try will meet the same. */
    UNUSABLE_CONTENT
}
