package dev.aigoals.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void keepsPasswordsUnderBcryptWithCostTwelve() {
        assertThat(passwords.hash("correct horse")).startsWith("$2a$12$");
    }

    @Test
    void knowsAPasswordAgainAndNoOther() {
        String hash = passwords.hash("correct horse");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct horsf", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void everyByteOfALongPasswordCounts() {
        String shared = "ñ".repeat(60);
        String hash = passwords.hash(shared + "a");
        assertThat(passwords.matches(shared + "a", hash)).isTrue();
        assertThat(passwords.matches(shared + "b", hash)).isFalse();
        assertThat(passwords.matches(shared, hash)).isFalse();
    }

    @Test
    void seventyTwoBytesFitAsTheyAre() {
        String hash = passwords.hash("a".repeat(72));
        assertThat(passwords.matches("a".repeat(72), hash)).isTrue();
        assertThat(passwords.matches("a".repeat(71) + "b", hash)).isFalse();
        assertThat(passwords.matches("a".repeat(73), hash)).isFalse();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matchesNobody("correct horse")).isFalse();
    }
}
