package dev.aigoals.activities.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

    @TempDir
    private Path parent;

    @ParameterizedTest
    @ValueSource(strings = {"main.py", "data/a.txt", "..a", "...", "a..b/.hidden", "ñandú.txt", "a b"})
    void laysOutEveryNameThatALearnerMayGive(String name) throws IOException {
        try (Workspace workspace = workspace(name)) {
            assertThat(workspace.files()).containsValue("/work/" + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../a", "a/../../b", "a/./b", "a//b", "a/", "", ".", ".."})
    void refusesANameThatLeadsOutAndLeavesNothingBehind(String name) {
        assertThatThrownBy(() -> workspace(name)).isInstanceOf(IllegalArgumentException.class);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void leavesNothingBehindWhenItCloses() throws IOException {
        workspace("main.py").close();
        assertThat(parent).isEmptyDirectory();
    }

    private Workspace workspace(String name) throws IOException {
        return Workspace.of(Map.of(name, "print(1)"), parent, 0, false);
    }
}
