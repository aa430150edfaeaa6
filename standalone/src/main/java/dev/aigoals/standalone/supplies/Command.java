package dev.aigoals.standalone.supplies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A short-lived program, run for what it prints. */
public record Command(int exitCode, String output) {

    private static final int OUTPUT_SHOWN = 600;

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** The end of what it printed, short enough for an error message. */
    public String lastWords() {
        String words = output.strip();
        return words.length() <= OUTPUT_SHOWN ? words : "… " + words.substring(words.length() - OUTPUT_SHOWN);
    }

    /** Runs it with standard output and error together; one that does not end in time is killed and counts as failed. */
    public static Command run(Duration limit, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("command", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            return new Command(ended ? process.exitValue() : -1, printed);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The first executable file of that name on the PATH. */
    public static Optional<Path> onPath(String name) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
