package dev.aigoals.activities.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SteadyLoopTest {

    @Test
    void goesOnAfterFailuresForeseenAndNot() throws InterruptedException {
        var steps = new AtomicInteger();
        var reached = new CountDownLatch(1);
        var loop = new SteadyLoop("tried", Duration.ZERO, () -> {
            switch (steps.incrementAndGet()) {
                case 1 -> throw new DataAccessResourceFailureException("the database is away");
                case 2 -> throw new IllegalStateException("nobody thought of this");
                default -> reached.countDown();
            }
            return true;
        });

        loop.start();
        try {
            assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(loop.running()).isTrue();
        } finally {
            loop.stop();
        }
    }

    @Test
    void stopsWhereItIsToldTo() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var loop = new SteadyLoop("tried", Duration.ZERO, () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return true;
        });

        loop.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        loop.stop();

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.running()).isFalse();
    }
}
