package dev.aigoals.workflow.goal;

import dev.aigoals.contract.goal.CarriedState.TaskState;
import dev.aigoals.contract.goal.CarriedState.TaskStatus;
import dev.aigoals.contract.id.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a learner is with one task, and which hints are open. */
final class TaskProgress {

    private static final int HIGHEST_LEVEL = 4;

    /** After this time with a hint a failed verdict opens the next level, even where the code is the same. */
    private static final Duration LONG_WITH_A_HINT = Duration.ofMinutes(10);

    private final TaskId taskId;
    private TaskStatus status;
    private int tries;
    private int failuresInRow;
    private int hintsGiven;
    private int hintsUnlocked;
    private @Nullable String lastHintDigest;
    private @Nullable Instant lastHintAt;
    private @Nullable String lastJudgedDigest;

    private TaskProgress(TaskState state) {
        taskId = state.taskId();
        status = state.status();
        tries = state.tries();
        failuresInRow = state.failuresInRow();
        hintsGiven = state.hintsGiven();
        hintsUnlocked = state.hintsUnlocked();
        lastHintDigest = state.lastHintDigest();
        lastHintAt = state.lastHintAt();
        lastJudgedDigest = state.lastJudgedDigest();
    }

    static TaskProgress untouched(TaskId taskId) {
        return new TaskProgress(new TaskState(taskId, TaskStatus.PENDING, 0, 0, 0, 1, null, null, null));
    }

    static TaskProgress of(TaskState state) {
        return new TaskProgress(state);
    }

    TaskState carry() {
        return new TaskState(
                taskId,
                status,
                tries,
                failuresInRow,
                hintsGiven,
                hintsUnlocked,
                lastHintDigest,
                lastHintAt,
                lastJudgedDigest);
    }

    TaskId taskId() {
        return taskId;
    }

    TaskStatus status() {
        return status;
    }

    int tries() {
        return tries;
    }

    int failuresInRow() {
        return failuresInRow;
    }

    int hintsGiven() {
        return hintsGiven;
    }

    int hintsUnlocked() {
        return hintsUnlocked;
    }

    void begin() {
        status = TaskStatus.IN_PROGRESS;
    }

    void lose() {
        status = TaskStatus.FAILED;
    }

    void pass(int countedTries) {
        status = TaskStatus.COMPLETED;
        tries = countedTries;
        failuresInRow = 0;
    }

    /** A failed verdict on code that changed since the last hint opens the next level, or one long after that hint. */
    void fail(int countedTries, String codeDigest, Instant now) {
        tries = countedTries;
        failuresInRow++;
        if (!codeDigest.equals(lastHintDigest) || longWithAHint(now)) {
            unlockNext();
        }
        lastJudgedDigest = codeDigest;
    }

    private boolean longWithAHint(Instant now) {
        return lastHintAt != null && !now.isBefore(lastHintAt.plus(LONG_WITH_A_HINT));
    }

    /** Opens the level after those that were given, for free. */
    void unlockNext() {
        hintsUnlocked = Math.max(hintsUnlocked, Math.min(HIGHEST_LEVEL, hintsGiven + 1));
    }

    /** The level that a hint request is for: the one named, or the next, or the last once more after all were given. */
    int levelFor(@Nullable Integer asked) {
        return asked == null ? Math.min(hintsGiven + 1, HIGHEST_LEVEL) : asked;
    }

    boolean hintOpen(int level, int ceiling) {
        return level <= hintsGiven || (level <= hintsUnlocked && level <= ceiling && level == hintsGiven + 1);
    }

    /** Sets a level aside for an accepted request; true where it was not given before. */
    boolean reserveHint(int level, @Nullable String codeDigest, Instant now) {
        if (level <= hintsGiven) {
            return false;
        }
        hintsGiven = level;
        lastHintDigest = Objects.requireNonNullElse(codeDigest, Objects.requireNonNullElse(lastJudgedDigest, ""));
        lastHintAt = now;
        return true;
    }

    /** Gives a level back that was set aside but never reached the learner. */
    void returnHint(int level) {
        if (hintsGiven == level) {
            hintsGiven = level - 1;
        }
    }
}
