package dev.aigoals.activities.feedback.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void answersWhatWasDoneInTime() throws Exception {
        assertThat(Deadline.in(Duration.ofMinutes(1)).keep(() -> "done")).contains("done");
    }

    @Test
    void interruptsWhatTakesTooLong() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThat(Deadline.in(Duration.ofMillis(50)).keep(() -> waitFor(interrupted)))
                .isEmpty();
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interruptsItWithItsCaller() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> Deadline.in(Duration.ofMinutes(1)).keep(() -> {
                    caller.interrupt();
                    return waitFor(interrupted);
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void passesAFailureOn() {
        assertThatThrownBy(() -> Deadline.in(Duration.ofMinutes(1)).keep(() -> {
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong");
    }

    private static String waitFor(CountDownLatch interrupted) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException over) {
            interrupted.countDown();
            throw over;
        }
    }
}
