package dev.aigoals.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SerialQueueTest {

    private final Queue<Runnable> borrowed = new ArrayDeque<>();
    private final SerialQueue queue = new SerialQueue(borrowed::add);
    private final List<String> done = new ArrayList<>();

    @Test
    void runsTasksInOrderOnOneBorrowedThread() {
        queue.execute(() -> done.add("a"));
        queue.execute(() -> done.add("b"));
        assertThat(borrowed).hasSize(1);
        assertThat(done).isEmpty();
        borrowed.remove().run();
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void borrowsAThreadAgainOnlyWhenThereIsSomethingToDo() {
        queue.execute(() -> done.add("a"));
        borrowed.remove().run();
        assertThat(borrowed).isEmpty();
        queue.execute(() -> done.add("b"));
        borrowed.remove().run();
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void aTaskThatIsGivenByATaskComesAfterThoseThatWait() {
        queue.execute(() -> queue.execute(() -> done.add("late")));
        queue.execute(() -> done.add("early"));
        borrowed.remove().run();
        assertThat(done).containsExactly("early", "late");
    }

    @Test
    void livesOnAfterATaskThatFails() {
        queue.execute(() -> {
            throw new IllegalStateException("no database");
        });
        queue.execute(() -> done.add("next"));
        borrowed.remove().run();
        assertThat(done).containsExactly("next");
    }

    @Test
    void neverRunsTwoTasksAtOnce() throws InterruptedException {
        int tasks = 2_000;
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(tasks);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            SerialQueue shared = new SerialQueue(threads);
            for (int task = 0; task < tasks; task++) {
                threads.execute(() -> shared.execute(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                    all.countDown();
                }));
            }
            assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most).hasValue(1);
    }
}
