package dev.aigoals.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Course;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import dev.aigoals.e2e.wire.WireClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class CourseGoalIT {
    private final TestSystem system;

    CourseGoalIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void everyLearnerOfACourseHasARunOfTheirOwnOfAPublishedGoal() {
        try (Course course = Course.withGoal(system);
                WireClient one = course.student().openSynced();
                WireClient other = course.student().openSynced()) {
            Map<String, Object> goal = Map.of("goal_id", course.goalId());
            assertThat(one.acknowledged("start_goal_request", goal)
                            .path("goal_id")
                            .asString())
                    .isEqualTo(course.goalId());
            one.first("goal_created");
            one.acknowledged("start_goal_request", goal);
            other.acknowledged("start_goal_request", goal);
            JsonNode theirs = other.first("goal_created").at("/payload/goal");

            one.acknowledged("goal_control_request", Exercise.with(goal, "action", "abandon"));
            one.first(
                    "goal_state_changed",
                    payload -> payload.path("phase").asString().equals("abandoned"));

            assertThat(theirs.path("source").asString()).isEqualTo("course");
            assertThat(one.settled().stream().filter(WireClient.isOf("goal_created")))
                    .hasSize(1);
            assertThat(other.ask("snapshot_request", goal)
                            .at("/payload/goal/phase")
                            .asString())
                    .isEqualTo("active");
        }
    }

    @Test
    void withoutAnActiveEnrolmentAPublishedGoalIsForbidden() {
        try (Course course = Course.withGoal(system);
                WireClient stranger = system.learner().open()) {
            assertThat(stranger.refused("start_goal_request", Map.of("goal_id", course.goalId())))
                    .isEqualTo("forbidden");

            Person suspended = course.student();
            course.suspend(suspended);
            try (WireClient client = suspended.open()) {
                assertThat(client.refused("start_goal_request", Map.of("goal_id", course.goalId())))
                        .isEqualTo("forbidden");
            }
        }
    }
}
