package dev.aigoals.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.accounts.Role;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

    private static final Instant NOW = Instant.parse("2030-05-01T10:00:00Z");
    private static final LearnerId USER = LearnerId.of(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    private static final UUID SESSION = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final byte[] SECRET = secret('s', 64);

    private final AccessTokens tokens = at(NOW);

    @Test
    void readsWhatItIssued() throws InvalidTokenException {
        AccessTokens.Issued issued = issued();
        AccessToken token = tokens.read(issued.token());
        assertThat(token.user()).isEqualTo(USER);
        assertThat(token.session()).isEqualTo(SESSION);
        assertThat(token.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(1))).isEqualTo(issued.expiresAt());
    }

    @Test
    void everyTokenHasAnIdOfItsOwn() throws InvalidTokenException {
        assertThat(tokens.read(issued().token()).id())
                .isNotEqualTo(tokens.read(issued().token()).id());
    }

    @Test
    void namesTheRolesForClientsToRead() throws ParseException {
        assertThat(SignedJWT.parse(issued().token()).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("instructor", "student");
    }

    @Test
    void endsWithItsLogin() {
        Instant end = NOW.plusSeconds(90);
        assertThat(tokens.issue(USER, SESSION, List.of(), end).expiresAt()).isEqualTo(end);
    }

    @Test
    void countsUntilItsLastSecondAndNotOnIt() throws InvalidTokenException {
        String token = issued().token();
        assertThat(at(NOW.plusSeconds(3_599)).read(token)).isNotNull();
        assertRefused(at(NOW.plusSeconds(3_600)), token);
    }

    @Test
    void forgivesAClockThatIsAMinuteBehindAndNoMore() throws InvalidTokenException {
        String token = issued().token();
        assertThat(at(NOW.minusSeconds(60)).read(token)).isNotNull();
        assertRefused(at(NOW.minusSeconds(61)), token);
    }

    @Test
    void refusesATokenWithoutASignature() {
        assertRefused(tokens, new PlainJWT(claims().build()).serialize());
        assertRefused(tokens, encoded("{\"alg\":\"none\"}") + "." + body() + "." + "A".repeat(43));
        assertRefused(tokens, encoded("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + body() + ".");
    }

    @Test
    void refusesAnotherKeyAndAnotherAlgorithm() throws JOSEException {
        assertRefused(tokens, signed(JWSAlgorithm.HS256, claims().build(), secret('t', 64)));
        assertRefused(tokens, signed(JWSAlgorithm.HS384, claims().build(), SECRET));
        assertRefused(tokens, signed(JWSAlgorithm.HS512, claims().build(), SECRET));
    }

    @Test
    void refusesAHeaderThatBringsAKeyOfItsOwn() throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("mine").build();
        assertRefused(tokens, signed(header, claims().build(), SECRET));
    }

    @Test
    void takesTheSameClaimsSignedAsItShouldBe() throws JOSEException, InvalidTokenException {
        assertThat(tokens.read(signed(JWSAlgorithm.HS256, claims().build(), SECRET))
                        .user())
                .isEqualTo(USER);
    }

    @Test
    void refusesAnotherIssuerAnotherAudienceAndAnotherUse() throws JOSEException {
        assertForged(claims().issuer("somebody"));
        assertForged(claims().issuer(null));
        assertForged(claims().audience("others"));
        assertForged(claims().audience(List.of("ai-goals-tracker-clients", "others")));
        assertForged(claims().audience((String) null));
        assertForged(claims().claim("typ", "refresh"));
        assertForged(claims().claim("typ", null));
        assertForged(claims().claim("typ", 1));
    }

    @Test
    void refusesIdsThatAreMissingOrNone() throws JOSEException {
        assertForged(claims().subject(null));
        assertForged(claims().subject("admin"));
        assertForged(claims().jwtID(null));
        assertForged(claims().claim("sid", null));
        assertForged(claims().claim("sid", List.of()));
    }

    @Test
    void refusesTimesThatAreMissingOrTooFarApart() throws JOSEException {
        assertForged(claims().expirationTime(null));
        assertForged(claims().issueTime(null));
        assertForged(claims().expirationTime(Date.from(NOW.plusSeconds(3_601))));
        assertForged(claims().issueTime(Date.from(NOW.plusSeconds(61))));
    }

    @Test
    void refusesAnyOtherSpellingOfASignature() {
        String token = issued().token();
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char last = token.charAt(token.length() - 1);
        for (int at = 0; at < alphabet.length(); at++) {
            char other = alphabet.charAt(at);
            if (other != last) {
                assertRefused(tokens, token.substring(0, token.length() - 1) + other);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "Bearer x", "\u0000", "ñ.ñ.ñ"})
    void refusesWhatIsNoToken(String text) {
        assertRefused(tokens, text);
    }

    @Test
    void refusesAnythingAroundAToken() {
        String token = issued().token();
        for (String other : List.of(" " + token, token + "\n", token + "=", token + ".a", token.replace('.', ' '))) {
            assertRefused(tokens, other);
        }
        assertRefused(tokens, "a".repeat(3_000) + token);
    }

    @Test
    void startsOnlyWithASecretThatIsLongEnough() {
        for (String secret :
                new String[] {null, "", "not base64!", Base64.getEncoder().encodeToString(new byte[31])}) {
            assertThatThrownBy(() -> properties(secret, Duration.ofHours(1)))
                    .hasMessageContaining("aigoals.security.jwt-secret")
                    .hasMessageContaining("openssl rand");
        }
        assertThatThrownBy(() -> properties(base64(SECRET), Duration.ofMinutes(61)))
                .hasMessageContaining("access-lifetime");
        assertThatThrownBy(() -> properties(base64(SECRET), Duration.ZERO)).hasMessageContaining("access-lifetime");
    }

    private AccessTokens.Issued issued() {
        return tokens.issue(USER, SESSION, List.of(Role.STUDENT, Role.INSTRUCTOR), NOW.plus(Duration.ofDays(7)));
    }

    private static AccessTokens at(Instant instant) {
        return new AccessTokens(properties(base64(SECRET), Duration.ofHours(1)), Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static TokenProperties properties(String secret, Duration lifetime) {
        return new TokenProperties(
                secret, lifetime, Duration.ofDays(7), "ai-goals-tracker", "ai-goals-tracker-clients");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("ai-goals-tracker")
                .audience("ai-goals-tracker-clients")
                .subject(USER.toString())
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", SESSION.toString())
                .claim("typ", "access")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(3_600)));
    }

    private void assertForged(JWTClaimsSet.Builder claims) throws JOSEException {
        assertRefused(tokens, signed(JWSAlgorithm.HS256, claims.build(), SECRET));
    }

    private static void assertRefused(AccessTokens reader, String token) {
        assertThatThrownBy(() -> reader.read(token)).isInstanceOf(InvalidTokenException.class);
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, byte[] secret) throws JOSEException {
        return signed(new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).build(), claims, secret);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, byte[] secret) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String body() {
        return encoded(claims().build().toString());
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] secret(char filling, int bytes) {
        return String.valueOf(filling).repeat(bytes).getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] secret) {
        return Base64.getEncoder().encodeToString(secret);
    }
}
