package dev.aigoals.platform.bank;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalContents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bank of verified goals as it is in force. */
@Component
public final class BankGoals {
    private static final String SELECT = "SELECT slug, content_hash, language, difficulty FROM bank_goals ";

    private final JdbcClient jdbc;
    private final GoalContents contents;

    public BankGoals(JdbcClient jdbc, GoalContents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** Puts a goal in force, in place of any earlier content of its slug; false where it already was. */
    public boolean upsert(GoalContent content) {
        String hash = contents.store(content);
        return jdbc.sql("""
                        INSERT INTO bank_goals (slug, content_hash, language, difficulty, search_en, search_es)
                        VALUES (:slug, :hash, :language, :difficulty,
                                setweight(to_tsvector('english', :titleEn), 'A')
                                    || setweight(to_tsvector('english', :requestsEn), 'B')
                                    || setweight(to_tsvector('english', :bodyEn), 'C')
                                    || setweight(to_tsvector('english', :lessonEn), 'D'),
                                setweight(to_tsvector('spanish', :titleEs), 'A')
                                    || setweight(to_tsvector('spanish', :requestsEs), 'B')
                                    || setweight(to_tsvector('spanish', :bodyEs), 'C')
                                    || setweight(to_tsvector('spanish', :lessonEs), 'D'))
                        ON CONFLICT (slug) DO UPDATE
                           SET content_hash = excluded.content_hash, language = excluded.language,
                               difficulty = excluded.difficulty, retired = false, search_en = excluded.search_en,
                               search_es = excluded.search_es, updated_at = now()
                         WHERE bank_goals.content_hash <> excluded.content_hash OR bank_goals.retired""")
                        .param("slug", content.slug())
                        .param("hash", hash)
                        .param("language", content.language().wireName())
                        .param("difficulty", content.difficulty().wireName())
                        .param("titleEn", SearchWords.title(content, LearnerLocale.EN))
                        .param("requestsEn", SearchWords.requests(content, LearnerLocale.EN))
                        .param("bodyEn", SearchWords.body(content, LearnerLocale.EN))
                        .param(
                                "lessonEn",
                                SearchWords.plain(content.documentation().in(LearnerLocale.EN)))
                        .param("titleEs", SearchWords.title(content, LearnerLocale.ES))
                        .param("requestsEs", SearchWords.requests(content, LearnerLocale.ES))
                        .param("bodyEs", SearchWords.body(content, LearnerLocale.ES))
                        .param(
                                "lessonEs",
                                SearchWords.plain(content.documentation().in(LearnerLocale.ES)))
                        .update()
                == 1;
    }

    /** Takes every goal out of force whose slug is not among these; runs that have begun go on. */
    public int retireAllBut(Collection<String> slugs) {
        return jdbc.sql("""
                        UPDATE bank_goals SET retired = true, updated_at = now()
                         WHERE NOT retired AND NOT slug = ANY (:slugs)""").param("slugs", slugs.toArray(String[]::new)).update();
    }

    public List<BankGoal> list() {
        return jdbc.sql(SELECT + "WHERE NOT retired ORDER BY slug")
                .query(BankGoals::goal)
                .list();
    }

    public Optional<BankGoal> find(String slug) {
        return jdbc.sql(SELECT + "WHERE NOT retired AND slug = :slug")
                .param("slug", slug)
                .query(BankGoals::goal)
                .optional();
    }

    private static BankGoal goal(ResultSet row, int number) throws SQLException {
        return new BankGoal(
                row.getString("slug"),
                row.getString("content_hash"),
                Language.named(row.getString("language")).orElseThrow(),
                Difficulty.named(row.getString("difficulty")).orElseThrow());
    }
}
