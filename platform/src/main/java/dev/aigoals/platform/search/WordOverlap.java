package dev.aigoals.platform.search;

import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.bank.BankGoal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Full text: which share of what was asked a goal's own words take up, rare words counting more than common ones. Words of
 * titles and topics count in full, of sample requests and descriptions less.
 */
@Component
final class WordOverlap {
    private static final String QUERY = """
            WITH asked AS (SELECT unnest(tsvector_to_array(to_tsvector('%1$s', :words))) AS lexeme),
                 weighted AS (SELECT lexeme, quote_literal(lexeme) AS quoted,
                                     ln(1 + (SELECT count(*) FROM bank_goals WHERE NOT retired)::float8
                                          / (0.5 + (SELECT count(*) FROM bank_goals b
                                                     WHERE NOT retired AND b.%2$s @@ quote_literal(lexeme)::tsquery))) AS weight
                                FROM asked)
            SELECT b.slug, sum(w.weight * CASE WHEN b.%2$s @@ (w.quoted || ':A')::tsquery THEN 1.0
                                               WHEN b.%2$s @@ (w.quoted || ':B')::tsquery THEN 0.9
                                               WHEN b.%2$s @@ (w.quoted || ':C')::tsquery THEN 0.7
                                               ELSE 0.5 END) / (SELECT sum(weight) FROM weighted) AS overlap
              FROM bank_goals b JOIN weighted w ON b.%2$s @@ w.quoted::tsquery
             WHERE NOT b.retired GROUP BY b.slug
            """;

    private final JdbcClient jdbc;

    WordOverlap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The overlap, 0..1, of each bank goal that has any, by the goal's id. */
    Map<UUID, Double> of(String words, LearnerLocale locale) {
        var overlaps = new HashMap<UUID, Double>();
        String statement = switch (locale) {
            case EN -> QUERY.formatted("english", "search_en");
            case ES -> QUERY.formatted("spanish", "search_es");
        };
        jdbc.sql(statement).param("words", Fillers.strip(words)).query(row -> {
            overlaps.put(BankGoal.idOf(row.getString("slug")), row.getDouble("overlap"));
        });
        return overlaps;
    }
}
