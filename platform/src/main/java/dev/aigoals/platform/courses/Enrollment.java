package dev.aigoals.platform.courses;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A learner's place in a course. */
@Table("enrollments")
public record Enrollment(@Id UUID id, LearnerId userId, CourseId courseId, Instant enrolledAt, Status status) {

    /** How the learner stands in the course; only an active one starts goals there. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        COMPLETED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Status of(String text) {
            return Arrays.stream(values())
                    .filter(value -> value.wireName().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no enrolment status " + text));
        }
    }
}
