package dev.aigoals.e2e.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.OwnSystem;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImpatientSystemIT {
    private static final Duration IDLE = Duration.ofSeconds(6);
    private static final Duration ACCESS = Duration.ofSeconds(20);
    private static final Duration SEND = Duration.ofSeconds(5);
    private static final Duration SLOWEST_READER = SEND.plusSeconds(2);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int FAILED_LOGINS = 3;
    private static final int ABNORMAL = 1006;

    private OwnSystem own;
    private TestSystem system;

    @BeforeAll
    void start() {
        own = OwnSystem.start(Map.of(
                "aigoals.sockets.idle-timeout",
                IDLE.toSeconds() + "s",
                "aigoals.security.access-lifetime",
                ACCESS.toSeconds() + "s",
                "aigoals.forwarded-headers",
                "native",
                "aigoals.login-throttle.failures-per-address",
                Integer.toString(FAILED_LOGINS),
                "aigoals.sockets.queued-characters",
                "200000",
                "aigoals.sockets.send-timeout",
                SEND.toSeconds() + "s",
                "aigoals.sockets.connections",
                "3"));
        system = own.ready();
    }

    @AfterAll
    void stop() {
        own.close();
    }

    @Test
    @Order(0)
    void behindAProxyFailedLoginsCountForTheAddressThatItNames() {
        for (int guess = 0; guess < FAILED_LOGINS; guess++) {
            assertThat(failedLogin("nobody-" + guess, "203.0.113.7").status()).isEqualTo(401);
        }

        assertThat(failedLogin("nobody-else", "203.0.113.7").status()).isEqualTo(429);
        assertThat(failedLogin("nobody-else", "203.0.113.8").status()).isEqualTo(401);
    }

    private Answer failedLogin(String username, String address) {
        return system.rest()
                .call(
                        "POST",
                        "/api/v1/auth/login",
                        Map.of("username", username, "password", "a wrong guess"),
                        null,
                        Map.of("X-Forwarded-For", address));
    }

    @Test
    @Order(1)
    void anIdleSocketIsClosedWith4408AndItsGoalGoesOn() {
        Person learner = system.learner();
        try (WireClient client = learner.openSynced()) {
            assertThat(client.first("session_established")
                            .at("/payload/limits/idle_timeout_seconds")
                            .longValue())
                    .isEqualTo(IDLE.toSeconds());
            client.acknowledged("create_goal_request", Map.of("description", Exercise.WISH));
            Instant last = Instant.now();

            assertThat(client.closeCode(IDLE.plus(WITHIN))).isEqualTo(4408);

            assertThat(Duration.between(last, Instant.now())).isGreaterThanOrEqualTo(IDLE.minusMillis(500));
            try (WireClient back = learner.again().openSynced()) {
                assertThat(back.first("goal_created").at("/payload/goal/phase").asString())
                        .isEqualTo("active");
            }
        }
    }

    @Test
    @Order(2)
    void anyFrameOfTheClientResetsTheIdleTimeAndAnExpiredTokenClosesWith4401() {
        Person learner = system.learner();
        Instant expiry = Instant.now().plus(ACCESS);
        try (WireClient client = learner.open();
                WireClient refreshed = learner.open()) {
            KeepAlive.until(expiry.minusSeconds(8), client, refreshed);
            refreshed.acknowledged(
                    "token_refresh", Map.of("access_token", learner.again().accessToken()));

            KeepAlive.untilClosed(
                    client, Duration.between(Instant.now(), expiry).plus(WITHIN), refreshed);

            assertThat(client.closeCode(Duration.ofSeconds(1))).isEqualTo(4401);
            refreshed.assertAlive();
            assertThat(learner.handshake().status()).isEqualTo(401);
            assertThat(learner.get("/auth/me").status()).isEqualTo(401);
        }
    }

    @Test
    @Order(3)
    void whoeverReadsTooSlowlyIsClosedAndMissesNothingAfterASync() {
        Person learner = system.learner();
        try (Exercise exercise = Exercise.begin(learner)) {
            exercise.run("print('x' * 60000)\n", "");
            exercise.run("print('y' * 60000)\n", "");
            long last = exercise.client().sequence().getLast();
            WireClient slow = learner.again().open();
            slow.pauseReading();
            for (int sync = 0; sync < 100; sync++) {
                slow.send("sync_request", Map.of("after_seq", 0));
            }
            Instant givenUp = Instant.now().plus(SLOWEST_READER);
            await("the gateway to give up on the reader")
                    .atMost(SLOWEST_READER.plus(WITHIN))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        slow.send("ping", Map.of());
                        return Instant.now().isAfter(givenUp);
                    });
            slow.resumeReading();

            // Who still sends when the gateway has given up may lose its last word to the network's reset.
            assertThat(slow.closeCode()).isIn(4430, ABNORMAL);
            try (WireClient back = learner.again().openSynced()) {
                assertThat(back.sequence()).hasSize(Math.toIntExact(last));
            }
        }
    }

    @Test
    @Order(4)
    void shuttingDownClosesWith1001AndTheLearnerResumesWhereTheyWere() {
        Person learner = system.learner();
        Exercise exercise = Exercise.begin(learner);
        String first =
                exercise.submit(1, exercise.wrong(1)).at("/payload/request_id").asString();
        long seen = exercise.client().sequence().getLast();
        String accepted = exercise.client().send("validate_task_request", exercise.code(1, exercise.right(1)));
        exercise.client().reply(accepted);
        own.interrupt();
        assertThat(exercise.client().closeCode()).isEqualTo(1001);
        exercise.close();

        system = own.restart();

        Person back = learner.on(system);
        try (WireClient client = back.open()) {
            client.sync(seen);
            assertThat(client.finalOf(accepted).at("/payload/verdict").asString())
                    .isEqualTo("passed");
            client.first("task_completed");
            assertThat(client.sequence().getFirst()).isEqualTo(seen + 1);
            assertThat(client.find(WireClient.isFinalOf(first))).isEmpty();
            client.send("validate_task_request", accepted, exercise.code(1, exercise.right(1)));
            assertThat(client.reply(accepted).path("type").asString()).isEqualTo("ack");
        }
    }
}
