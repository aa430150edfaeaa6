package dev.aigoals.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class CursorsTest {

    private static final UUID ID = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100})
    void takesALimitWithinTheBounds(int limit) {
        assertThat(Cursors.limit(limit)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesALimitOutsideByItsName(int limit) {
        assertThatThrownBy(() -> Cursors.limit(limit)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(problem.field()).isEqualTo("limit");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-05-01T10:00:00.123456Z", "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z"})
    void findsItsPlaceAgainToTheMicrosecond(String at) {
        assertThat(Cursors.read(Cursors.of(Instant.parse(at), ID))).isEqualTo(new Cursors.Place(Instant.parse(at), ID));
    }

    @Test
    void noCursorIsTheBeginning() {
        assertThat(Cursors.read(null)).isNull();
        assertThat(Cursors.read("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 11111111-1111-4111-8111-111111111111 more",
                "11111111-1111-4111-8111-111111111111",
                "x 11111111-1111-4111-8111-111111111111",
                "9223372036854775807 11111111-1111-4111-8111-111111111111",
                "99999999999999999999 11111111-1111-4111-8111-111111111111",
                "-9223372036854775808 11111111-1111-4111-8111-111111111111",
                "1 mine",
                "1",
                " "
            })
    void aCursorThatNobodyGaveIsABadRequest(String place) {
        assertInvalid(Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "a", "=", "ñ", "MSAx=="})
    void whatIsNoCursorIsABadRequest(String cursor) {
        assertInvalid(cursor);
    }

    private static void assertInvalid(String cursor) {
        assertThatThrownBy(() -> Cursors.read(cursor)).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(problem.field()).isEqualTo("cursor");
        });
    }
}
