package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSystem.class)
class OwnershipIT {
    private final TestSystem system;

    OwnershipIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void whatIsSomebodyElsesIsNotFound() {
        try (Exercise theirs = Exercise.begin(system);
                WireClient mine = system.learner().openSynced()) {
            Map<String, Object> code = theirs.code(1, "print(1)");
            for (String type : List.of(
                    "start_task_request", "code_update", "run_request", "validate_task_request", "hint_request")) {
                assertThat(mine.refused(type, code)).as(type).isEqualTo("not_found");
            }
            Map<String, Object> goal = Map.of("goal_id", theirs.goalId());
            assertThat(mine.refused("snapshot_request", goal)).isEqualTo("not_found");
            assertThat(mine.refused("start_goal_request", goal)).isEqualTo("not_found");
            assertThat(mine.refused("goal_control_request", Exercise.with(goal, "action", "abandon")))
                    .isEqualTo("not_found");
            assertThat(mine.refused("activity_signal", Exercise.with(theirs.task(1), "kind", "idle")))
                    .isEqualTo("not_found");
            assertThat(mine.refused(
                            "contract_response",
                            Map.of(
                                    "course_id",
                                    theirs.goal().path("course_id").asString(),
                                    "contract_version",
                                    1,
                                    "accepted",
                                    true)))
                    .isEqualTo("not_found");
        }
    }

    @Test
    void anAdminsRoleOpensNoLearnersGoalOnTheSocket() {
        try (Exercise theirs = Exercise.begin(system);
                WireClient admin = system.initial("admin").open()) {
            assertThat(admin.refused("snapshot_request", Map.of("goal_id", theirs.goalId())))
                    .isEqualTo("not_found");
        }
    }

    @Test
    void somebodyElsesWorkCannotBeStopped() {
        try (Exercise theirs = Exercise.begin(system);
                WireClient mine = system.learner().open()) {
            String running = theirs.startEndlessRun();

            assertThat(mine.refused("stop_request", Map.of("request_id", running)))
                    .isEqualTo("not_found");
            theirs.client().acknowledged("stop_request", Map.of("request_id", running));
            theirs.client().finalOf(running);
        }
    }

    @Test
    void idsThatAreNoIdsAreRefusedWithoutHarm() {
        try (WireClient mine = system.learner().open()) {
            for (String id : List.of("", "no-uuid", "../../etc", "'; drop table goals; --")) {
                assertThat(mine.refused("snapshot_request", Map.of("goal_id", id)))
                        .as(id)
                        .isIn("bad_request", "not_found");
            }
            mine.assertAlive();
        }
    }
}
