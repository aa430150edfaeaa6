package dev.aigoals.client.connection;

import java.time.Duration;

/** Where the connection takes its access token from. */
public interface AccessTokens {

    String current();

    /** Whether the current token ends within the given time. */
    boolean endsWithin(Duration time);

    /** Gets a new token; fails with {@link RestFailure} where a new sign-in is needed or the gateway does not answer. */
    String renew();
}
