package dev.aigoals.platform.stream;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.platform.database.Columns;
import dev.aigoals.platform.wire.Frames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Each learner's durable stream: the only place that writes it. */
@Component
public final class LearnerStream {
    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final StreamTopic topic;
    private final Clock clock = Clock.systemUTC();

    LearnerStream(JdbcClient jdbc, JsonMapper wireMapper, StreamTopic topic) {
        this.jdbc = jdbc;
        this.mapper = wireMapper;
        this.topic = topic;
    }

    /**
     * Appends a message in the caller's transaction and publishes it once that has committed. A key appended before adds
     * nothing. The learner's other appends wait until the transaction ends, so append late in it.
     *
     * @param key names the effect, at most 300 characters
     * @return the message's seq, the first one where the key is there already
     */
    public long append(LearnerId learner, String key, StreamMessage message) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a stream message is appended in the transaction of its effect");
        }
        long last = lock(learner);
        OptionalLong before = seqOf(learner, key);
        if (before.isPresent()) {
            return before.getAsLong();
        }
        long seq = last + 1;
        String payload = mapper.writeValueAsString(message);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        insert(learner, key, message.type(), payload, seq, at);
        jdbc.sql("UPDATE learner_streams SET last_seq = :seq WHERE user_id = :user")
                .param("seq", seq)
                .param("user", learner.value())
                .update();
        topic.publishAfterCommit(learner, new StreamEntry(seq, Frames.stream(message.type(), seq, at, payload)));
        return seq;
    }

    /** Takes the learner's counter for the rest of the transaction; what others committed before is seen from here on. */
    private long lock(LearnerId learner) {
        return jdbc.sql("""
                        INSERT INTO learner_streams AS s (user_id, last_seq) VALUES (:user, 0)
                        ON CONFLICT (user_id) DO UPDATE SET last_seq = s.last_seq RETURNING last_seq""").param("user", learner.value()).query(Long.class).single();
    }

    private OptionalLong seqOf(LearnerId learner, String key) {
        return jdbc.sql("SELECT seq FROM stream_messages WHERE user_id = :user AND key = :key")
                .param("user", learner.value())
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private void insert(LearnerId learner, String key, String type, String payload, long seq, Instant at) {
        jdbc.sql("""
                        INSERT INTO stream_messages (user_id, seq, key, type, payload, at)
                        VALUES (:user, :seq, :key, :type, cast(:payload AS jsonb), :at)""")
                .param("user", learner.value())
                .param("seq", seq)
                .param("key", key)
                .param("type", type)
                .param("payload", payload)
                .param("at", Columns.time(at))
                .update();
    }

    /** The messages after a seq, in order. */
    public List<StreamEntry> since(LearnerId learner, long afterSeq, int limit) {
        return jdbc.sql("""
                        SELECT seq, type, payload::text AS payload, at FROM stream_messages
                         WHERE user_id = :user AND seq > :after ORDER BY seq LIMIT :limit""")
                .param("user", learner.value())
                .param("after", afterSeq)
                .param("limit", limit)
                .query(LearnerStream::entry)
                .list();
    }

    /** The message that was appended under a key. */
    public Optional<StreamEntry> find(LearnerId learner, String key) {
        return jdbc.sql("""
                        SELECT seq, type, payload::text AS payload, at FROM stream_messages
                         WHERE user_id = :user AND key = :key""")
                .param("user", learner.value())
                .param("key", key)
                .query(LearnerStream::entry)
                .optional();
    }

    /** The seq of the newest message; 0 before the first. */
    public long lastSeq(LearnerId learner) {
        return jdbc.sql("SELECT last_seq FROM learner_streams WHERE user_id = :user")
                .param("user", learner.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The newest seq of each of these learners who was told something yet. */
    public Map<LearnerId, Long> lastSeqs(Collection<LearnerId> learners) {
        Map<LearnerId, Long> newest = new HashMap<>();
        jdbc.sql("SELECT user_id, last_seq FROM learner_streams WHERE user_id IN (:users)")
                .param("users", learners.stream().map(LearnerId::value).toList())
                .query(row -> {
                    newest.put(LearnerId.of(Columns.uuid(row, "user_id")), row.getLong("last_seq"));
                });
        return newest;
    }

    /** The seq of the oldest message that is kept; empty where none is. */
    public OptionalLong oldestSeq(LearnerId learner) {
        return jdbc.sql("SELECT seq FROM stream_messages WHERE user_id = :user ORDER BY seq LIMIT 1")
                .param("user", learner.value())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static StreamEntry entry(ResultSet row, int number) throws SQLException {
        long seq = row.getLong("seq");
        return new StreamEntry(
                seq, Frames.stream(row.getString("type"), seq, Columns.instant(row, "at"), row.getString("payload")));
    }
}
