package dev.aigoals.client.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.protocol.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private final Path folder;
    private final Workspace workspace;

    WorkspaceTest(@TempDir Path folder) {
        this.folder = folder;
        this.workspace = new Workspace(folder);
    }

    @Test
    void writesTheStarterWhereNothingIs() throws IOException {
        assertThat(workspace.prepare(goal(), task(1))).isEqualTo(Workspace.Prepared.WRITTEN);
        assertThat(Files.readString(file())).isEqualTo("def first():\n    ...\n");
        assertThat(file()).hasParent(folder.resolve("lleva-el-anadido-12345678"));
    }

    @Test
    void neverChangesTheLearnersWork() throws IOException {
        workspace.prepare(goal(), task(1));
        Files.writeString(file(), "my own work");

        assertThat(workspace.prepare(goal(), task(1))).isEqualTo(Workspace.Prepared.KEPT);
        assertThat(Files.readString(file())).isEqualTo("my own work");
    }

    @Test
    void addsTheStarterOfALaterTaskOnceBelow() throws IOException {
        workspace.prepare(goal(), task(1));
        Files.writeString(file(), "my own work\n");

        assertThat(workspace.prepare(goal(), task(2))).isEqualTo(Workspace.Prepared.ADDED);
        assertThat(workspace.prepare(goal(), task(2))).isEqualTo(Workspace.Prepared.KEPT);
        assertThat(Files.readString(file())).isEqualTo("my own work\n\n\ndef second():\n    ...\n");
    }

    @Test
    void staysInItsFolderWhateverTheServerCallsTheFile() {
        Goal.Task sly = new Goal.Task("t", "t", "", 1, Goal.TaskStatus.PENDING, "../../outside.py", "", List.of());

        assertThat(workspace.fileOf(goal(), sly)).startsWithRaw(folder).hasFileName("outside.py");
    }

    private Path file() {
        return workspace.fileOf(goal(), task(1));
    }

    private static Goal goal() {
        return new Goal(
                "12345678-0000-4000-8000-000000000000",
                "c",
                "¡Lleva el añadido!",
                "",
                "",
                "easy",
                30,
                "python",
                Goal.Phase.ACTIVE,
                "bank",
                new Goal.Hints(0, 1, 4),
                List.of(task(1), task(2)));
    }

    private static Goal.Task task(int order) {
        String name = order == 1 ? "first" : "second";
        return new Goal.Task(
                "t" + order,
                name,
                "",
                order,
                Goal.TaskStatus.PENDING,
                "stock.py",
                "def " + name + "():\n    ...\n",
                List.of());
    }
}
