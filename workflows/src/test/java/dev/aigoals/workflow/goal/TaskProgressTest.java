package dev.aigoals.workflow.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.id.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskProgressTest {

    private static final int CEILING = 4;
    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");

    private final TaskProgress task = TaskProgress.untouched(TaskId.of(UUID.randomUUID()));

    @Test
    void opensTheFirstLevelFromTheStartAndNoOther() {
        assertThat(task.hintOpen(1, CEILING)).isTrue();
        assertThat(task.hintOpen(2, CEILING)).isFalse();
    }

    @Test
    void opensTheNextLevelAfterAFailureOfChangedCode() {
        task.reserveHint(1, "first", NOW);
        task.fail(1, "first", NOW);
        assertThat(task.hintOpen(2, CEILING)).isFalse();
        task.fail(2, "second", NOW);
        assertThat(task.hintOpen(2, CEILING)).isTrue();
        assertThat(task.hintOpen(3, CEILING)).isFalse();
    }

    @Test
    void opensTheNextLevelAfterAFailureLongAfterTheHintAlsoForTheSameCode() {
        task.reserveHint(1, "first", NOW);
        task.fail(1, "first", NOW.plus(Duration.ofMinutes(10)).minusMillis(1));
        assertThat(task.hintOpen(2, CEILING)).isFalse();
        task.fail(2, "first", NOW.plus(Duration.ofMinutes(10)));
        assertThat(task.hintOpen(2, CEILING)).isTrue();
    }

    @Test
    void timeAloneOpensNothing() {
        task.reserveHint(1, "first", NOW);
        assertThat(task.hintOpen(2, CEILING)).isFalse();
        assertThat(task.hintsUnlocked()).isEqualTo(1);
    }

    @Test
    void neverGoesBeyondTheCeilingOrTheHighestLevel() {
        for (int level = 1; level <= CEILING; level++) {
            task.fail(level, "code " + level, NOW);
            assertThat(task.hintOpen(level, level - 1)).isFalse();
            task.reserveHint(level, null, NOW);
        }
        task.fail(9, "more", NOW);
        assertThat(task.hintsUnlocked()).isEqualTo(CEILING);
    }

    @Test
    void carriesWhatTheNextLevelHangsOn() {
        task.fail(1, "first", NOW);
        task.reserveHint(1, null, NOW);
        TaskProgress carried = TaskProgress.of(task.carry());
        carried.fail(2, "first", NOW);
        assertThat(carried.hintOpen(2, CEILING)).as("the same code").isFalse();
        carried.fail(3, "first", NOW.plus(Duration.ofMinutes(11)));
        assertThat(carried.hintOpen(2, CEILING)).as("long after").isTrue();
    }

    @Test
    void remembersTheJudgedCodeForAHintThatBringsNone() {
        task.fail(1, "first", NOW);
        TaskProgress carried = TaskProgress.of(task.carry());
        carried.reserveHint(1, null, NOW);
        carried.fail(2, "first", NOW);
        assertThat(carried.hintOpen(2, CEILING)).isFalse();
    }
}
