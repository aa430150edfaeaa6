package dev.aigoals.platform.goals;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A goal, one for as many learners as follow it.
 *
 * @param title in the language of who asked for it; their own words until it is planned
 * @param estimatedMinutes null until it is planned, as are difficulty, language, source and content hash where nothing was said
 * @param createdBy who asked for it
 */
@Table("goals")
public record Goal(
        @Id GoalId id,
        CourseId courseId,
        String title,
        String description,
        @Nullable Difficulty difficulty,
        @Column("estimated_time") @Nullable Integer estimatedMinutes,
        @Nullable Language language,
        @Nullable GoalSource source,
        @Nullable String contentHash,
        LearnerId createdBy,
        @Nullable Instant publishedAt) {
    public boolean published() {
        return publishedAt != null;
    }
}
