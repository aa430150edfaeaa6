package dev.aigoals.workflow.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goals that began under an earlier version of the workflow go on under this one. */
class CommittedHistoriesTest {

    static List<Path> histories() {
        return Histories.kept();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void goesOnUnderTodaysWorkflow(Path history) {
        assertThatCode(() -> replay(history))
                .as("temporal/histories/README.md says what to do when %s no longer replays", history.getFileName())
                .doesNotThrowAnyException();
    }

    @Test
    void everyKindOfRunIsThere() {
        assertThat(histories().stream().map(file -> file.getFileName().toString()))
                .contains(
                        "completed.json",
                        "stuck-and-resumed.json",
                        "paused-and-resumed.json",
                        "continued-as-new-1.json",
                        "continued-as-new-2.json",
                        "terms-changed.json");
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aWorkflowThatCallsAnotherAgentWouldBeNoticed(Path history) throws IOException {
        String changed = Files.readString(history).replace("\"feedback.", "\"feedback.differently.");
        assertThat(changed).isNotEqualTo(Files.readString(history));
        assertThatThrownBy(() -> replay(changed)).isInstanceOf(Exception.class);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void namesNoMachine(Path history) throws IOException {
        try (Stream<String> lines = Files.lines(history)) {
            assertThat(lines.filter(line -> line.contains("\"identity\"")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(Histories.IDENTITY) || line.contains("\"\""));
        }
    }

    private static void replay(Path history) throws Exception {
        replay(Files.readString(history));
    }

    private static void replay(String json) throws Exception {
        WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(json), GoalWorkflowImpl.class);
    }
}
