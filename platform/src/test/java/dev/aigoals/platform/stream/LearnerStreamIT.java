package dev.aigoals.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.contract.wire.StreamMessage.TaskStarted;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServersTest
class LearnerStreamIT {
    private static final StreamMessage MESSAGE =
            new TaskStarted(GoalId.of(UUID.randomUUID()), TaskId.of(UUID.randomUUID()));

    @Autowired
    LearnerStream stream;

    @Autowired
    StreamTopic topic;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SampleWorld world;

    LearnerId learner;

    @BeforeEach
    void aLearner() {
        learner = world.newLearner();
    }

    @Test
    void countsFromOneWithoutGaps() {
        assertThat(List.of(append("a"), append("b"), append("c"))).containsExactly(1L, 2L, 3L);
        assertThat(stream.lastSeq(learner)).isEqualTo(3);
        assertThat(seqs(0)).containsExactly(1L, 2L, 3L);
        assertThat(seqs(2)).containsExactly(3L);
    }

    @Test
    void anEffectToldTwiceIsOneMessage() {
        append("a");
        append("b");

        assertThat(append("a")).isEqualTo(1);
        assertThat(append("c")).isEqualTo(3);
        assertThat(seqs(0)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aTransactionRolledBackLeavesNoHole() {
        append("a");
        transaction.executeWithoutResult(status -> {
            stream.append(learner, "b", MESSAGE);
            status.setRollbackOnly();
        });

        assertThat(append("c")).isEqualTo(2);
        assertThat(seqs(0)).containsExactly(1L, 2L);
    }

    @Test
    void writersSideBySideLeaveNoHoleAndNoDuplicate() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Long>> writers = IntStream.range(0, 200)
                    // every key is written by two
                    .mapToObj(number -> (Callable<Long>) () -> append("key-" + number / 2))
                    .toList();
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).isBetween(1L, 100L);
            }
        }

        assertThat(seqs(0)).isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void tellsListenersAfterTheCommitAndInOrder() {
        var heard = new CopyOnWriteArrayList<StreamEntry>();
        try (var _ = topic.subscribe(learner, heard::add)) {
            transaction.executeWithoutResult(status -> {
                stream.append(learner, "a", MESSAGE);
                stream.append(learner, "b", MESSAGE);
                assertThat(heard).isEmpty();
            });

            await().until(() -> heard.size() == 2);
        }
        assertThat(heard).extracting(StreamEntry::seq).containsExactly(1L, 2L);
        assertThat(heard.getFirst().frame()).contains("\"type\":\"task_started\"", "\"seq\":1,", "\"reply_to\":null");
    }

    @Test
    void mustShareTheTransactionOfItsEffect() {
        assertThatThrownBy(() -> stream.append(learner, "a", MESSAGE)).isInstanceOf(IllegalStateException.class);
    }

    private long append(String key) {
        return transaction.execute(status -> stream.append(learner, key, MESSAGE));
    }

    private List<Long> seqs(long after) {
        return stream.since(learner, after, 1000).stream().map(StreamEntry::seq).toList();
    }
}
