package dev.aigoals.gateway.security;

import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a genuine access token says; whether it was revoked is another question.
 *
 * @param id the token's {@code jti}
 * @param session the login that it belongs to
 */
public record AccessToken(UUID id, LearnerId user, UUID session, Instant expiresAt) {}
