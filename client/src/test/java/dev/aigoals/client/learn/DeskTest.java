package dev.aigoals.client.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Messages;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final Desk desk = new Desk();

    @Test
    void takesAGoalThatWasWishedForAndItsFirstTask() throws IOException {
        assertThat(desk.take(golden("goal_created"))).isEmpty();
        desk.wish();

        assertThat(desk.take(golden("goal_created"))).map(Goal.Task::orderIndex).contains(1);
        assertThat(desk.goal()).isPresent();
    }

    @Test
    void goesToTheNextTaskWhenOneIsCompleted() throws IOException {
        desk.wish();
        desk.take(golden("goal_created"));

        assertThat(desk.take(golden("task_completed")))
                .map(Goal.Task::orderIndex)
                .contains(2);
        assertThat(desk.take(golden("task_completed.last"))).isEmpty();
        assertThat(desk.task()).isEmpty();
    }

    @Test
    void opensAGoalFromItsSnapshotWithWhatWaitsForAnAnswer() throws IOException {
        ServerMessage.GoalSnapshot snapshot = (ServerMessage.GoalSnapshot) golden("goal_snapshot");
        desk.open(snapshot.goal().id());
        desk.take(snapshot);

        assertThat(desk.task()).isPresent();
        assertThat(desk.modal()).isPresent();
        assertThat(desk.takeContract()).isPresent();
        assertThat(desk.takeContract()).isEmpty();
    }

    @Test
    void forgetsAModalThatWasAnsweredAnywhere() throws IOException {
        desk.take(golden("motivation_modal"));
        assertThat(desk.modal()).isPresent();
        desk.take(golden("modal_resolved"));

        assertThat(desk.modal()).isEmpty();
    }

    @Test
    void knowsWhatRunsUntilItsFinal() throws IOException {
        Work last = (Work) golden("run_output.final");
        desk.runs(last.requestId());
        desk.take(golden("run_output.live"));
        assertThat(desk.running()).contains(last.requestId());
        desk.take(last);

        assertThat(desk.running()).isEmpty();
    }

    private static ServerMessage golden(String name) throws IOException {
        Path file = Path.of("..", "docs", "protocol", "golden", "server", name + ".json");
        return new Messages().decode(Files.readString(file)).payload();
    }
}
