package dev.aigoals.e2e.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.exercise.Solutions;
import dev.aigoals.e2e.system.Exercise;
import dev.aigoals.e2e.system.OwnSystem;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningSystem.class)
class LearnIT {
    private final TestSystem system;
    private Terminal terminal;

    @TempDir
    Path folder;

    LearnIT(TestSystem system) {
        this.system = system;
    }

    /** As on a computer on which nobody is signed in. */
    @BeforeEach
    void open() throws IOException {
        Path data = system.file().toAbsolutePath().resolveSibling(".").normalize();
        Files.deleteIfExists(data.resolve("learn-login"));
        terminal = new Terminal(
                folder,
                List.of(
                        OwnSystem.COMMAND.toString(),
                        "learn",
                        "--data",
                        data.toString(),
                        folder.resolve("mine").toString()));
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void leadsAPersonFromTheirWishToTheCompletedGoal() throws IOException {
        Person learner = system.learner();
        signIn(learner);
        terminal.type(Exercise.WISH);
        Path file = Path.of(terminal.read("Your file: (\\S+)"));
        List<Solutions.Task> tasks = solutions(learner);

        terminal.type("hint");
        terminal.read("Hint 1");
        Files.writeString(file, tasks.getFirst().wrong().getFirst().code());
        terminal.type("submit");
        terminal.read("Not yet");
        for (int order = 1; order <= tasks.size(); order++) {
            Files.writeString(file, tasks.get(order - 1).reference());
            terminal.type("submit");
            terminal.read(order < tasks.size() ? "Task " + (order + 1) : "Goal completed");
        }
        terminal.read("Type goals to choose what comes next");
        terminal.type("logout");

        terminal.read("Signed out");
        assertThat(terminal.exit()).as(terminal.toString()).isZero();
        assertThat(terminal.toString()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void registersANewPersonAndAsksAgainWhereTheNameIsTaken() {
        String free = "learn-" + UUID.randomUUID().toString().substring(0, 13);
        terminal.read("Do you have an account here");
        terminal.type("n");
        register(system.learner().username());
        terminal.read("User name");
        register(free);

        terminal.read("Signed in as " + free);
        terminal.type("unheard-of command that is a wish for sourdough bread");
        terminal.read("No exercise here comes near");
        terminal.type("logout");
        assertThat(terminal.exit()).as(terminal.toString()).isZero();
    }

    private void register(String name) {
        terminal.type(name);
        terminal.type(name + "@example.com");
        terminal.type("a long enough password");
    }

    private void signIn(Person learner) {
        terminal.read("Do you have an account here");
        terminal.type("y");
        terminal.type(learner.username());
        terminal.type(learner.password());
        terminal.read("Signed in as " + learner.username());
    }

    private static List<Solutions.Task> solutions(Person learner) {
        String title = learner.get("/goals").body().at("/items/0/title").asString();
        return Exercise.solutions(title).tasks();
    }
}
