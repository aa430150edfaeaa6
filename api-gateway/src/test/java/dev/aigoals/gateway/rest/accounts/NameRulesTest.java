package dev.aigoals.gateway.rest.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aigoals.gateway.rest.ApiProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {

    @ParameterizedTest
    @CsvSource({
        "ana, ana",
        "A.n_a-9, A.n_a-9",
        "ñandú, ñandú",
        "ａｎａ, ana",
        "12345678901234567890123456789012, 12345678901234567890123456789012"
    })
    void takesANameInItsCompatibleForm(String name, String kept) {
        assertThat(NameRules.username(name)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "123456789012345678901234567890123",
                "an a",
                "ana!",
                "ana\n",
                "a/b",
                "😀😀😀",
                "ana\u200b"
            })
    void refusesOtherNames(String name) {
        assertThatThrownBy(() -> NameRules.username(name)).isInstanceOf(ApiProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", "a.b+c@mail.example.org", "ñ@ejemplo.es", "o'hara@example.org"})
    void takesAnAddressAsAPersonWouldExpect(String email) {
        assertThat(NameRules.email(email)).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.org",
                "ana@",
                "ana@example",
                "a@b@example.org",
                "ana @example.org",
                ".ana@example.org",
                "ana.@example.org",
                "a..b@example.org",
                "ana@-example.org",
                "ana@example..org",
                "ana@example.org ",
                "ana@exa mple.org"
            })
    void refusesOtherAddresses(String email) {
        assertThatThrownBy(() -> NameRules.email(email)).isInstanceOf(ApiProblem.class);
    }

    @Test
    void refusesAnAddressThatIsHugeWithoutHanging() {
        assertThatThrownBy(() -> NameRules.email("a".repeat(65) + "@example.org"))
                .isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> NameRules.email("a@" + "a-".repeat(60_000) + "!"))
                .isInstanceOf(ApiProblem.class);
    }

    @Test
    void aPasswordHasTenToAHundredAndTwentyEightCharacters() {
        assertThat(NameRules.password("password", "😀".repeat(10))).hasSize(20);
        assertThat(NameRules.password("password", "a".repeat(128))).hasSize(128);
        assertThatThrownBy(() -> NameRules.password("password", "😀".repeat(9))).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> NameRules.password("password", "a".repeat(129)))
                .isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> NameRules.password("password", null)).isInstanceOf(ApiProblem.class);
    }
}
