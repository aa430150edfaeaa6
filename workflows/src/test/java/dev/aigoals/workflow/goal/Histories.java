package dev.aigoals.workflow.goal;

import io.temporal.client.WorkflowClient;
import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The histories of goals: those that a test server holds, and those that lie in {@code temporal/histories}. */
final class Histories {

    /** Who speaks in a history: a name that tells nothing of the machine. */
    static final String IDENTITY = "goal-workflow-test";

    private static final String KEEP = "aigoals.keep-histories";
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "temporal", "histories");

    private Histories() {}

    /** Every run of a workflow, the first one first: a continued run names the one before it. */
    static List<WorkflowExecutionHistory> runs(WorkflowClient client, String workflowId) {
        List<WorkflowExecutionHistory> runs = new ArrayList<>();
        WorkflowExecutionHistory run = client.fetchHistory(workflowId);
        runs.addFirst(run);
        for (String before = before(run); !before.isEmpty(); before = before(run)) {
            run = client.fetchHistory(workflowId, before);
            runs.addFirst(run);
        }
        return runs;
    }

    private static String before(WorkflowExecutionHistory run) {
        return run.getEvents()
                .getFirst()
                .getWorkflowExecutionStartedEventAttributes()
                .getContinuedExecutionRunId();
    }

    /** Writes the runs beside the others, where the build was told to keep histories. */
    static void keep(String name, List<WorkflowExecutionHistory> runs) throws IOException {
        if (!Boolean.getBoolean(KEEP)) {
            return;
        }
        for (int number = 1; number <= runs.size(); number++) {
            String file = runs.size() == 1 ? name : name + "-" + number;
            Files.writeString(
                    FOLDER.resolve(file + ".json"), runs.get(number - 1).toJson(true));
        }
    }

    /** The files of the kept histories, in the order of their names. */
    static List<Path> kept() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
