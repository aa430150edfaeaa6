package dev.aigoals.platform.goals;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.platform.wire.CanonicalJson;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;
import tools.jackson.databind.json.JsonMapper;

/** What goals are made of: immutable, named by the digest of the content. */
@Component
public final class GoalContents {
    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final Map<String, GoalContent> read = new ConcurrentReferenceHashMap<>();

    public GoalContents(JdbcClient jdbc, JsonMapper wireMapper) {
        this.jdbc = jdbc;
        this.mapper = wireMapper;
    }

    /** The name under which a content is stored. */
    public static String hash(GoalContent content) {
        return CanonicalJson.digest(content);
    }

    /** Stores the content and answers its hash; storing it again changes nothing. */
    public String store(GoalContent content) {
        String hash = hash(content);
        jdbc.sql("""
                        INSERT INTO goal_contents (hash, slug, content)
                        VALUES (:hash, :slug, cast(:content AS jsonb)) ON CONFLICT DO NOTHING""")
                .param("hash", hash)
                .param("slug", content.slug())
                .param("content", mapper.writeValueAsString(content))
                .update();
        return hash;
    }

    /** The content of that hash; @throws IllegalArgumentException where none is stored. */
    public GoalContent get(String hash) {
        return find(hash).orElseThrow(() -> new IllegalArgumentException("no goal content " + hash));
    }

    public Optional<GoalContent> find(String hash) {
        var known = read.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("SELECT content::text FROM goal_contents WHERE hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .map(json -> mapper.readValue(json, GoalContent.class));
        found.ifPresent(content -> read.put(hash, content));
        return found;
    }
}
