package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.standalone.datafolder.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code servers} in a process of its own, as a person starts it. */
final class StandaloneProcess implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(15);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path data;
    private final Path output;

    private StandaloneProcess(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    static StandaloneProcess launch(Path data) {
        return launch(data, List.of(), System.getProperty("java.class.path", ""), Map.of());
    }

    /** With an output of its own, beside another process of the same data. */
    static StandaloneProcess launch(Path data, Path output) {
        return launch(data, List.of(), System.getProperty("java.class.path", ""), output, Map.of());
    }

    /** Starts it without waiting; {@code before} are the words that change its user. */
    static StandaloneProcess launch(Path data, List<String> before, String classpath, Map<String, String> environment) {
        return launch(data, before, classpath, data.resolveSibling(data.getFileName() + ".out"), environment);
    }

    static StandaloneProcess launch(
            Path data, List<String> before, String classpath, Path output, Map<String, String> environment) {
        List<String> words = new ArrayList<>(before);
        words.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        words.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classpath));
        words.addAll(List.of(StandaloneCommand.class.getName(), "servers", "--data", data.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.redirectOutput(output.toFile()).environment().putAll(environment);
            return new StandaloneProcess(builder.start(), data, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StandaloneProcess awaitReady() {
        await().atMost(READY_LIMIT).until(() -> printed().contains("ready: ") || !process.isAlive());
        assertThat(printed()).contains("ready: ");
        return this;
    }

    Map<String, String> settings() {
        return PrivateFile.readEntries(data.resolve("servers.properties"));
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The process of one of its servers. */
    ProcessHandle server(String name) {
        String pid = PrivateFile.readEntries(data.resolve("processes/" + name + ".process"))
                .getOrDefault("pid", "");
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
