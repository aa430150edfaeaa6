package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;
import java.util.UUID;

/** What came of presenting a refresh token. */
public sealed interface Rotation {

    /** The login goes on under a new token. */
    record Rotated(LoginSession session) implements Rotation {}

    /** The token was used before: the whole login has been revoked. */
    record Reused(UUID session, LearnerId user) implements Rotation {}

    /** No such token, or one whose login is over. */
    record Unknown() implements Rotation {}
}
