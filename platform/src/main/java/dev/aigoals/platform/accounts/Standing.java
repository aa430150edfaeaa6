package dev.aigoals.platform.accounts;

import java.util.Set;

/** Whether an access token still counts, and what its holder may do at present. */
public sealed interface Standing {

    /** The token counts. */
    record Active(Set<Role> roles) implements Standing {}

    /** The token, its login or its holder was revoked. */
    record Revoked() implements Standing {}
}
