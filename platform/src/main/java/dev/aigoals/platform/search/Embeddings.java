package dev.aigoals.platform.search;

import com.pgvector.PGvector;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.database.Columns;
import dev.aigoals.platform.wire.CanonicalJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The vectors of goals, tasks, courses and lessons. */
@Component
public final class Embeddings {
    /** How many of the nearest pieces are looked at; an entity has up to twenty. */
    private static final int PIECES = 150;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Embedder embedder;

    Embeddings(JdbcClient jdbc, TransactionTemplate transaction, Embedder embedder) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.embedder = embedder;
    }

    /** Puts texts of an entity in place of its earlier ones of that language; false where they are the same already. */
    public boolean store(EntityType type, UUID id, LearnerLocale locale, List<String> texts) {
        var pieces = texts.stream().flatMap(text -> Passages.of(text).stream()).toList();
        String hash = CanonicalJson.digest(pieces);
        if (isStored(type, id, locale, hash)) {
            return false;
        }
        var vectors = embedder.embed(pieces);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            DELETE FROM embeddings
                             WHERE entity_type = :type AND entity_id = :id AND locale = :locale AND model = :model""")
                    .param("type", type.column())
                    .param("id", id)
                    .param("locale", locale.wireName())
                    .param("model", embedder.model())
                    .update();
            for (int part = 0; part < pieces.size(); part++) {
                insert(new Row(type, id, locale, hash, part, pieces.get(part), vectors.get(part)));
            }
        });
        return true;
    }

    private boolean isStored(EntityType type, UUID id, LearnerLocale locale, String hash) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM embeddings
                         WHERE entity_type = :type AND entity_id = :id AND locale = :locale AND model = :model
                           AND content_hash = :hash)""")
                .param("type", type.column())
                .param("id", id)
                .param("locale", locale.wireName())
                .param("model", embedder.model())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    private void insert(Row row) {
        jdbc.sql("""
                        INSERT INTO embeddings (entity_type, entity_id, part, content, embedding, model, locale, content_hash)
                        VALUES (:type, :id, :part, :content, :embedding, :model, :locale, :hash)
                        ON CONFLICT (entity_type, entity_id, model, locale, part) DO UPDATE
                           SET content = excluded.content, embedding = excluded.embedding,
                               content_hash = excluded.content_hash""")
                .param("type", row.type().column())
                .param("id", row.id())
                .param("part", row.part())
                .param("content", row.content())
                .param("embedding", new PGvector(row.vector()))
                .param("model", embedder.model())
                .param("locale", row.locale().wireName())
                .param("hash", row.hash())
                .update();
    }

    /** The bank goals that come nearest to a text, by texts of that language: the similarities (1 is the same), best first. */
    Map<UUID, List<Double>> nearestBankGoals(float[] vector, LearnerLocale locale) {
        // The type stands in the statement itself, so that the bank's own index serves it.
        return similarities("entity_type = 'bank_goal'", Map.of(), vector, locale);
    }

    /** How near the entities of those ids come to a text: the similarities (1 is the same), best first. */
    Map<UUID, List<Double>> nearestOf(EntityType type, Collection<UUID> ids, float[] vector, LearnerLocale locale) {
        return similarities(
                "entity_type = :type AND entity_id = ANY (:ids)",
                Map.of("type", type.column(), "ids", ids.toArray(UUID[]::new)),
                vector,
                locale);
    }

    private Map<UUID, List<Double>> similarities(
            String condition, Map<String, ?> parameters, float[] vector, LearnerLocale locale) {
        var found = new LinkedHashMap<UUID, List<Double>>();
        jdbc.sql("SELECT entity_id, 1 - (embedding <=> :vector) AS similarity FROM embeddings WHERE " + condition + """
                         AND locale = :locale AND model = :model ORDER BY embedding <=> :vector LIMIT :pieces""")
                .params(parameters)
                .param("vector", new PGvector(vector))
                .param("locale", locale.wireName())
                .param("model", embedder.model())
                .param("pieces", PIECES)
                .query(row -> {
                    found.computeIfAbsent(Columns.uuid(row, "entity_id"), id -> new ArrayList<>())
                            .add(row.getDouble("similarity"));
                });
        return found;
    }

    @SuppressWarnings("ArrayRecordComponent") // a carrier of parameters, never compared
    private record Row(
            EntityType type, UUID id, LearnerLocale locale, String hash, int part, String content, float[] vector) {}
}
