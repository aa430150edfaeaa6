package dev.aigoals.gateway.idempotency;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.message.Envelope;
import dev.aigoals.gateway.message.Reply;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests of the last days with their answers, by user and id. */
@Component
public final class ClientRequests {

    private static final Logger log = LoggerFactory.getLogger(ClientRequests.class);
    private static final int LONGEST_TYPE = 50;

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    public ClientRequests(JdbcClient jdbc, JsonMapper wireMapper) {
        this.jdbc = jdbc;
        this.mapper = wireMapper;
    }

    /** Takes an id for a request, or says what became of it. */
    public Claim claim(LearnerId user, Envelope envelope) {
        String hash = PayloadHash.of(envelope.payload());
        boolean fresh = jdbc.sql("""
                        INSERT INTO client_requests (user_id, id, type, payload_hash) VALUES (:user, :id, :type, :hash)
                        ON CONFLICT DO NOTHING""")
                        .param("user", user.value())
                        .param("id", envelope.id())
                        .param("type", type(envelope))
                        .param("hash", hash)
                        .update()
                == 1;
        return fresh ? new Claim.Open(false) : known(user, envelope, hash);
    }

    private Claim known(LearnerId user, Envelope envelope, String hash) {
        return jdbc.sql("""
                        SELECT type, payload_hash, reply::text AS reply FROM client_requests
                         WHERE user_id = :user AND id = :id""")
                .param("user", user.value())
                .param("id", envelope.id())
                .query((row, number) -> row.getString("type").equals(type(envelope))
                                && row.getString("payload_hash").equals(hash)
                        ? answered(row.getString("reply"))
                        : new Claim.Taken())
                .optional()
                .orElseGet(() -> claim(user, envelope));
    }

    private Claim answered(@Nullable String reply) {
        return reply == null ? new Claim.Open(true) : new Claim.Answered(read(reply));
    }

    /** Keeps the answer of a request; where another socket was faster, that one's answer is the answer. */
    public Reply answer(LearnerId user, UUID id, Reply reply) {
        return jdbc.sql("""
                        UPDATE client_requests SET reply = coalesce(reply, cast(:reply AS jsonb))
                         WHERE user_id = :user AND id = :id RETURNING reply::text""")
                .param("reply", mapper.writeValueAsString(reply))
                .param("user", user.value())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(reply);
    }

    /** Gives an id back, unused. */
    public void free(LearnerId user, UUID id) {
        jdbc.sql("DELETE FROM client_requests WHERE user_id = :user AND id = :id AND reply IS NULL")
                .param("user", user.value())
                .param("id", id)
                .update();
    }

    /** Forgets what is older than clients may count on. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forgetOld() {
        try {
            jdbc.sql("DELETE FROM client_requests WHERE at < now() - interval '8 days'")
                    .update();
        } catch (DataAccessException unreachable) {
            log.warn("Old requests are forgotten at the next turn: {}", unreachable.getMessage());
        }
    }

    private Reply read(String json) {
        JsonNode tree = mapper.readTree(json);
        return new Reply(tree.get("type").stringValue(), tree.get("payload"));
    }

    private static String type(Envelope envelope) {
        String type = envelope.type();
        return type.length() <= LONGEST_TYPE ? type : type.substring(0, LONGEST_TYPE);
    }
}
