package dev.aigoals.gateway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.accounts.Role;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes and reads access tokens: HS256 and nothing else, in the strict compact form. What their holder may do is asked of
 * the database, by {@code jti} and login; the {@code roles} in the token are for clients to read.
 */
@Component
public final class AccessTokens {

    private static final int LONGEST = 2_048;
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
    private static final Set<String> HEADERS = Set.of("alg", "typ");
    private static final String TYPE = "access";
    private static final int CLOCK_SKEW_SECONDS = 60;

    private final TokenProperties properties;
    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Clock clock;

    public AccessTokens(TokenProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        try {
            this.signer = new MACSigner(properties.secret());
            this.verifier = new MACVerifier(properties.secret());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The secret is long enough, yet refused", impossible);
        }
    }

    /** A new token for a login, that ends with it at the latest. */
    public Issued issue(LearnerId user, UUID session, Collection<Role> roles, Instant sessionEnd) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(properties.accessLifetime());
        Instant expiresAt = end.isAfter(sessionEnd) ? sessionEnd.truncatedTo(ChronoUnit.SECONDS) : end;
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(properties.issuer())
                .audience(properties.audience())
                .subject(user.toString())
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", session.toString())
                .claim("roles", roles.stream().map(Role::wireName).sorted().toList())
                .claim("typ", TYPE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
        return new Issued(signed(claims), expiresAt);
    }

    private String signed(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The signer refuses its own algorithm", impossible);
        }
        return token.serialize();
    }

    /** Reads a token; every doubt is an {@link InvalidTokenException}. */
    public AccessToken read(String text) throws InvalidTokenException {
        if (text.length() > LONGEST || !COMPACT.matcher(text).matches()) {
            throw new InvalidTokenException("not in compact form");
        }
        try {
            SignedJWT token = SignedJWT.parse(text);
            requirePlainHeader(token.getHeader());
            requireCanonical(token.getSignature());
            if (!token.verify(verifier)) {
                throw new InvalidTokenException("signature does not match");
            }
            return accepted(token.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException unreadable) {
            throw new InvalidTokenException("unreadable");
        }
    }

    private static void requirePlainHeader(JWSHeader header) throws InvalidTokenException {
        if (!JWSAlgorithm.HS256.equals(header.getAlgorithm())
                || !HEADERS.containsAll(header.toJSONObject().keySet())) {
            throw new InvalidTokenException("the header asks for another way of signing");
        }
    }

    /** The decoder forgives stray bits in the last character: of its four spellings only one counts. */
    private static void requireCanonical(Base64URL signature) throws InvalidTokenException {
        if (!Base64URL.encode(signature.decode()).equals(signature)) {
            throw new InvalidTokenException("the signature is not spelt canonically");
        }
    }

    private AccessToken accepted(JWTClaimsSet claims) throws InvalidTokenException, ParseException {
        if (!properties.issuer().equals(claims.getIssuer())
                || !List.of(properties.audience()).equals(claims.getAudience())
                || !TYPE.equals(claims.getStringClaim("typ"))) {
            throw new InvalidTokenException("made for something else");
        }
        Instant end = instant(claims.getExpirationTime());
        Instant start = instant(claims.getIssueTime());
        Instant now = clock.instant();
        if (!now.isBefore(end) || start.isAfter(now.plusSeconds(CLOCK_SKEW_SECONDS))) {
            throw new InvalidTokenException("expired, or from the future");
        }
        if (end.isAfter(start.plus(properties.accessLifetime()))) {
            throw new InvalidTokenException("lives too long");
        }
        return new AccessToken(
                uuid(claims.getJWTID()),
                LearnerId.of(uuid(claims.getSubject())),
                uuid(claims.getStringClaim("sid")),
                end);
    }

    private static Instant instant(@Nullable Date date) throws InvalidTokenException {
        if (date == null) {
            throw new InvalidTokenException("a time is missing");
        }
        return date.toInstant();
    }

    private static UUID uuid(@Nullable String text) throws InvalidTokenException {
        if (text == null) {
            throw new InvalidTokenException("an id is missing");
        }
        return UUID.fromString(text);
    }

    /** A token on its way to its holder. */
    public record Issued(String token, Instant expiresAt) {}
}
