package dev.aigoals.platform.goals;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.learner.LearnerLocale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings together a goal's row and its tasks. */
final class GoalPlanningImpl implements GoalPlanning {
    private static final int TITLE_LENGTH = 80;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tasks tasks;

    GoalPlanningImpl(JdbcClient jdbc, TransactionTemplate transaction, Tasks tasks) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tasks = tasks;
    }

    @Override
    public boolean askFor(GoalRequest request) {
        return jdbc.sql("""
                        INSERT INTO goals (id, course_id, title, description, difficulty, language, created_by)
                        VALUES (:id, :course, :title, :description, :difficulty, :language, :learner)
                        ON CONFLICT (id) DO NOTHING""")
                        .param("id", request.goalId().value())
                        .param("course", request.courseId().value())
                        .param("title", provisionalTitle(request.description()))
                        .param("description", request.description())
                        .param("difficulty", request.difficulty())
                        .param("language", request.language())
                        .param("learner", request.learnerId().value())
                        .update()
                == 1;
    }

    @Override
    public void plan(GoalId id, String contentHash, GoalContent content, GoalSource source, LearnerLocale locale) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            UPDATE goals SET title = :title, description = :description, documentation = :documentation,
                                   difficulty = :difficulty, estimated_time = :minutes, language = :language,
                                   source = :source, content_hash = :hash, updated_at = now()
                             WHERE id = :id AND content_hash IS DISTINCT FROM :hash""")
                    .param("title", content.title().in(locale))
                    .param("description", content.description().in(locale))
                    .param("documentation", content.documentation().in(locale))
                    .param("difficulty", content.difficulty().wireName())
                    .param("minutes", content.estimatedMinutes())
                    .param("language", content.language().wireName())
                    .param("source", source.wireName())
                    .param("hash", contentHash)
                    .param("id", id.value())
                    .update();
            tasks.write(id, content.tasks(), locale);
        });
    }

    private static String provisionalTitle(String words) {
        String line = words.strip().lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= TITLE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
    }
}
