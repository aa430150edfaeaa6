package dev.aigoals.gateway.security;

import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are made.
 *
 * @param jwtSecret base64 of at least 32 random bytes; all gateways share it
 * @param accessLifetime how long an access token lives, at most an hour
 * @param refreshLifetime how long a login lives, however often it is refreshed
 */
@ConfigurationProperties("aigoals.security")
public record TokenProperties(
        String jwtSecret,
        @DefaultValue("1h") Duration accessLifetime,
        @DefaultValue("7d") Duration refreshLifetime,
        @DefaultValue("ai-goals-tracker") String issuer,
        @DefaultValue("ai-goals-tracker-clients") String audience) {

    private static final int LEAST_BYTES = 32;
    private static final Duration LONGEST_ACCESS = Duration.ofHours(1);

    public TokenProperties {
        if (decoded(jwtSecret).length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "aigoals.security.jwt-secret must be the base64 of at least 32 random bytes;"
                            + " make one with: openssl rand -base64 32");
        }
        if (!accessLifetime.isPositive() || accessLifetime.compareTo(LONGEST_ACCESS) > 0) {
            throw new IllegalArgumentException(
                    "aigoals.security.access-lifetime must be more than zero and at most 1h");
        }
    }

    byte[] secret() {
        return decoded(jwtSecret);
    }

    private static byte[] decoded(@Nullable String text) {
        try {
            return text == null ? new byte[0] : Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
