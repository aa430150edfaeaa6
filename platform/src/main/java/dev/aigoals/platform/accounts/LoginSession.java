package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;
import java.util.UUID;

/**
 * A login, with the refresh token that goes on with it.
 *
 * @param expiresAt when the login ends, however often it was refreshed
 */
public record LoginSession(UUID id, LearnerId user, String refreshToken, Instant expiresAt) {}
