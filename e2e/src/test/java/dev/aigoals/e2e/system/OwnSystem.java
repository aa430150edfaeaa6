package dev.aigoals.e2e.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A system that a test starts for itself with {@code ./goals up}, under settings of its own, and may stop. */
public final class OwnSystem implements AutoCloseable {
    /** {@code ./goals} itself. */
    public static final Path COMMAND = Path.of(System.getProperty("aigoals.command", "../goals"))
            .toAbsolutePath()
            .normalize();

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(60);

    private final Path data;
    private final Map<String, String> settings;
    private Process process;

    private OwnSystem(Path data, Map<String, String> settings, Process process) {
        this.data = data;
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts it; the system is there once {@link #ready} returns.
     *
     * @param words further options of this start
     */
    public static OwnSystem start(Map<String, String> settings, String... words) {
        try {
            Path data = Files.createTempDirectory("goals-own-");
            return new OwnSystem(data, settings, launch(data, settings, words));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public TestSystem ready() {
        Path announcement = data.resolve("standalone.json");
        await("the system of this test to be up")
                .atMost(START)
                .until(() -> Files.exists(announcement) || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("./goals up did not start: " + printed());
        }
        return new TestSystem(announcement);
    }

    /** Does a statement in its database behind its back, as a fault of the database would. */
    public void database(String statement) {
        Properties ports = properties("ports.properties");
        String address = "jdbc:postgresql://127.0.0.1:" + ports.getProperty("postgresql") + "/ai_goals_tracker";
        String password = properties("secrets.properties").getProperty("postgresql-superuser");
        try (Connection connection = DriverManager.getConnection(address, "postgres", password);
                Statement work = connection.createStatement()) {
            work.execute(statement);
        } catch (SQLException failure) {
            throw new AssertionError("the system's database refused: " + statement, failure);
        }
    }

    private Properties properties(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks it to end, as Ctrl-C does, and returns at once. */
    public void interrupt() {
        process.destroy();
    }

    /** The status it ended with. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("./goals up did not stop: " + printed());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Starts it again on the same data with its settings alone, once it has ended. */
    public TestSystem restart() {
        awaitEnd();
        process = launch(data, settings);
        return ready();
    }

    @Override
    public void close() {
        interrupt();
        awaitEnd();
    }

    private static Process launch(Path data, Map<String, String> settings, String... further) {
        List<String> words = new ArrayList<>(List.of(COMMAND.toString(), "up", "--data", data.toString()));
        words.addAll(List.of(further));
        settings.forEach((key, value) -> words.addAll(List.of("--setting", key + "=" + value)));
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output(data).toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the present start has printed so far. */
    public String printed() {
        try {
            return Files.readString(output(data));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path output(Path data) {
        return data.resolveSibling(data.getFileName() + ".out");
    }
}
