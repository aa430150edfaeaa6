package dev.aigoals.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class CheckTest {

    @Test
    void aTextMustBeThereAndSaySomething() {
        assertThat(Check.text("title", "a", 3)).isEqualTo("a");
        assertInvalid("missing_field", () -> Check.text("title", null, 3));
        assertInvalid("missing_field", () -> Check.text("title", "", 3));
        assertInvalid("missing_field", () -> Check.text("title", " \t\u2003", 3));
    }

    @Test
    void aTextIsMeasuredInCodePoints() {
        assertThat(Check.text("title", "😀😀😀", 3)).isEqualTo("😀😀😀");
        assertInvalid("field_too_large", () -> Check.text("title", "abcd", 3));
        assertInvalid("field_too_large", () -> Check.optional("title", "abcd", 3));
    }

    @Test
    void whatIsOptionalMayBeMissingOrEmpty() {
        assertThat(Check.optional("title", null, 3)).isNull();
        assertThat(Check.optional("title", "", 3)).isEmpty();
        assertThat(Check.between("title", null, 1, 4)).isNull();
    }

    @Test
    void aNumberMayTouchItsBounds() {
        assertThat(Check.between("title", 1, 1, 4)).isEqualTo(1);
        assertThat(Check.between("title", 4, 1, 4)).isEqualTo(4);
        assertInvalid("number_outside", () -> Check.between("title", 0, 1, 4));
        assertInvalid("number_outside", () -> Check.between("title", 5, 1, 4));
    }

    private static void assertInvalid(String text, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(problem.text()).isEqualTo(text);
            assertThat(problem.field()).isEqualTo("title");
            assertThat(problem.arguments()).first().isEqualTo("title");
        });
    }
}
