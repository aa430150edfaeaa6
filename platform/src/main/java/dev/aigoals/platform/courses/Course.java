package dev.aigoals.platform.courses;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A course.
 *
 * @param personalOf the learner whose own course it is; null for a taught one
 * @param createdBy who teaches it; null where that person is gone
 */
@Table("courses")
public record Course(
        @Id CourseId id,
        String title,
        String description,
        Visibility visibility,
        @Nullable LearnerId personalOf,
        @Nullable LearnerId createdBy,
        Instant createdAt) {

    /** Whether this person teaches the course. */
    public boolean taughtBy(LearnerId user) {
        return personalOf == null && user.equals(createdBy);
    }

    /** Who sees and joins a course. */
    public enum Visibility {
        /** Everybody. */
        OPEN,
        /** Those whom its instructor enrols. */
        CLOSED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Visibility of(String text) {
            return Arrays.stream(values())
                    .filter(value -> value.wireName().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("neither open nor closed: " + text));
        }
    }
}
