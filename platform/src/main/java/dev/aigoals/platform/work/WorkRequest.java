package dev.aigoals.platform.work;

import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.goals.SourceFile;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Work that a learner's message asks for.
 *
 * @param level the hint level asked for; null for the next one and for other work
 */
public record WorkRequest(
        LearnerId learnerId,
        RequestId requestId,
        GoalId goalId,
        TaskId taskId,
        Kind kind,
        @Nullable String code,
        List<SourceFile> files,
        @Nullable String stdin,
        @Nullable Integer level) {
    public WorkRequest {
        files = List.copyOf(files);
    }

    /** The kinds of work; all but the first end with a final message. */
    public enum Kind {
        START_TASK,
        VALIDATE,
        RUN,
        HINT;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
