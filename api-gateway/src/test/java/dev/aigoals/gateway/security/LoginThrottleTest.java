package dev.aigoals.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginThrottleTest {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final RedisStandIn redis = new RedisStandIn();
    private final LoginThrottle throttle = new LoginThrottle(redis.client(), new LoginThrottleProperties(3, 5, WINDOW));

    @Test
    void keepsANameOutAfterSoManyFailuresUntilTheWindowEnds() {
        fail("ana", "here", 2);
        assertThat(throttle.delay("ana", "elsewhere")).isEmpty();
        fail("ana", "here", 1);
        assertThat(throttle.delay("ana", "elsewhere")).contains(WINDOW);
        redis.pass(Duration.ofMinutes(4));
        assertThat(throttle.delay("ana", "elsewhere")).contains(Duration.ofMinutes(1));
        redis.pass(Duration.ofMinutes(1));
        assertThat(throttle.delay("ana", "elsewhere")).isEmpty();
    }

    @Test
    void furtherFailuresDoNotProlongTheWindow() {
        fail("ana", "here", 1);
        redis.pass(Duration.ofMinutes(2));
        fail("ana", "here", 2);
        assertThat(throttle.delay("ana", "here")).contains(Duration.ofMinutes(3));
    }

    @Test
    void keepsAnAddressOutThatGuessesUnderManyNames() {
        for (int name = 0; name < 5; name++) {
            fail("name" + name, "there", 1);
        }
        assertThat(throttle.delay("another", "there")).contains(WINDOW);
        assertThat(throttle.delay("another", "elsewhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANA", "Ana", "ａｎａ"})
    void countsSpellingsOfOneNameTogether(String spelling) {
        fail("ana", "here", 2);
        fail(spelling, "here", 1);
        assertThat(throttle.delay("ana", "elsewhere")).isPresent();
        assertThat(throttle.delay(spelling, "elsewhere")).isPresent();
    }

    @Test
    void forgetsANamesFailuresWhenItGetsIn() {
        fail("ana", "here", 2);
        throttle.succeeded("ana");
        fail("ana", "here", 2);
        assertThat(throttle.delay("ana", "elsewhere")).isEmpty();
    }

    @Test
    void aCountThatLostItsEndGetsOneAgain() {
        fail("ana", "here", 2);
        redis.loseEnds();
        fail("ana", "here", 1);
        assertThat(throttle.delay("ana", "elsewhere")).contains(WINDOW);
    }

    @Test
    void keepsNobodyOutWithoutRedis() {
        redis.silent();
        fail("ana", "here", 10);
        throttle.succeeded("ana");
        assertThat(throttle.delay("ana", "here")).isEmpty();
    }

    private void fail(String name, String address, int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(name, address);
        }
    }
}
