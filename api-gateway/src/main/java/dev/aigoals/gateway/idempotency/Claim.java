package dev.aigoals.gateway.idempotency;

import dev.aigoals.gateway.message.Reply;

/** What is known of a request's id when the request comes in. */
public sealed interface Claim {

    /**
     * The request is to be done.
     *
     * @param again whether an earlier try was cut off, so that some of its effects may be there
     */
    record Open(boolean again) implements Claim {}

    /** It was done before, with this answer. */
    record Answered(Reply reply) implements Claim {}

    /** The id belongs to another request. */
    record Taken() implements Claim {}
}
