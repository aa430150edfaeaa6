package dev.aigoals.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSystem.class)
class RegistrationIT {
    private final TestSystem system;

    RegistrationIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void aNewUserIsAStudentWithACourseOfTheirOwn() {
        Person learner = system.learner("es");
        Answer me = learner.get("/auth/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("id")).isEqualTo(learner.id());
        assertThat(me.text("username")).isEqualTo(learner.username());
        assertThat(me.text("locale")).isEqualTo("es");
        assertThat(me.body().path("roles").toString()).isEqualTo("[\"student\"]");
        assertThat(me.body().path("settings").isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "", "has space", "semi;colon", "x/y", "aaaaaaaaaabbbbbbbbbbccccccccccddd"})
    void aUsernameOutsideTheRulesIsInvalidAndTheFieldIsNamed(String username) {
        Answer answer = register(username, unique() + "@example.org", "long enough 1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("username");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@", "@b.org", "a b@c.org"})
    void anAddressThatIsNoneIsInvalid(String email) {
        Answer answer = register(unique(), email, "long enough 1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("email");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 129})
    void aPasswordHasTenTo128Characters(int length) {
        Answer answer = register(unique(), unique() + "@example.org", "p".repeat(length));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("password");
    }

    @Test
    void everyByteOfALongPasswordCounts() {
        String username = unique();
        String password = "ñ".repeat(127);
        assertThat(register(username, username + "@example.org", password + "x").status())
                .isEqualTo(201);

        assertThat(login(username, password + "x")).isEqualTo(200);
        assertThat(login(username, password + "y")).isEqualTo(401);
    }

    @Test
    void namesAndAddressesAreTakenWithoutRegardToCaseAndWidth() {
        String username = unique();
        register(username, username + "@example.org", "long enough 1");

        assertThat(register(username.toUpperCase(Locale.ROOT), unique() + "@example.org", "long enough 1")
                        .status())
                .isEqualTo(409);
        assertThat(register("\uff45" + username.substring(1), unique() + "@example.org", "long enough 1")
                        .status())
                .isIn(400, 409);
        assertThat(register(unique(), username.toUpperCase(Locale.ROOT) + "@EXAMPLE.org", "long enough 1")
                        .status())
                .isEqualTo(409);
        assertThat(login(username.toUpperCase(Locale.ROOT), "long enough 1")).isEqualTo(200);
    }

    @Test
    void aBodyThatIsNotJsonOrLacksAFieldIsInvalid() {
        assertThat(system.rest()
                        .call("POST", "/api/v1/auth/register", "{", null)
                        .status())
                .isEqualTo(400);
        assertThat(system.rest()
                        .call("POST", "/api/v1/auth/register", Map.of("username", unique()), null)
                        .status())
                .isEqualTo(400);
    }

    private Answer register(String username, String email, String password) {
        return system.rest()
                .call(
                        "POST",
                        "/api/v1/auth/register",
                        Map.of("username", username, "email", email, "password", password),
                        null);
    }

    private int login(String username, String password) {
        return system.rest()
                .call("POST", "/api/v1/auth/login", Map.of("username", username, "password", password), null)
                .status();
    }

    private static String unique() {
        return "e" + UUID.randomUUID().toString().substring(0, 13);
    }
}
