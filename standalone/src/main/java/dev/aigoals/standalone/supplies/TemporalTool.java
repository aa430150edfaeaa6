package dev.aigoals.standalone.supplies;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.io.IOException;
import java.lang.Runtime.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Temporal's command line tool: on the PATH, else in the cache, else built from its Go module. */
final class TemporalTool {

    private static final Pattern SERVER = Pattern.compile("Server (\\d+\\.\\d+\\.\\d+)");

    private final ServersLock lock;
    private final SupplyCache cache;
    private final Progress progress;

    TemporalTool(ServersLock lock, SupplyCache cache, Progress progress) {
        this.lock = lock;
        this.cache = cache;
        this.progress = progress;
    }

    Supply supply() throws Exception {
        Optional<Path> installed = Command.onPath("temporal");
        if (installed.isPresent()) {
            Optional<String> server = serverVersion(installed.get());
            if (server.isPresent() && isNewEnough(server.get())) {
                return new Supply("temporal", "server " + server.get(), "the PATH", installed.get());
            }
            progress.say("temporal", installed.get() + " is too old: looking further");
        }
        Path binary = cache.exclusively("temporal", this::cachedOrBuilt);
        return new Supply(
                "temporal",
                lock.get("temporal.version"),
                "built from " + lock.get("temporal.go.module") + " " + lock.get("temporal.go.sum"),
                binary);
    }

    private Path cachedOrBuilt() throws Exception {
        Path binary = cache.entry("temporal-" + lock.get("temporal.version"));
        Path sum = cache.entry(binary.getFileName() + ".sha256");
        if (Files.isRegularFile(sum)
                && Checksum.matches(binary, Files.readString(sum).strip())) {
            return binary;
        }
        if (Files.exists(binary)) {
            progress.say("temporal", "the binary in the cache was changed: building it anew");
        }
        Path scratch = cache.scratch("temporal");
        try {
            Path built = new GoBuild(lock, cache, progress).build(scratch);
            String digest = Checksum.of(built);
            Files.move(built, binary, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Path note = Files.writeString(scratch.resolve("sum"), digest + "\n");
            Files.move(note, sum, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return binary;
        } finally {
            SupplyCache.delete(scratch);
        }
    }

    private boolean isNewEnough(String server) {
        Version found = Version.parse(server.replaceAll("\\.0$", "").replaceAll("\\.0$", ""));
        Version oldest = Version.parse(lock.get("temporal.server.oldest").replaceAll("\\.0$", ""));
        return found.compareTo(oldest) >= 0;
    }

    private static Optional<String> serverVersion(Path tool) throws IOException, InterruptedException {
        Command version = Command.run(
                Duration.ofSeconds(20), Map.of(), List.of(tool.toString(), "--disable-config-file", "--version"));
        Matcher server = SERVER.matcher(version.output());
        return server.find() ? Optional.of(server.group(1)) : Optional.empty();
    }

    static Refusal unavailable(ServersLock lock, String words) {
        return new Refusal(
                "Temporal could not be had: " + words,
                "Its first build needs a network, and Go 1.23 or newer or pip. Or install the `temporal` tool %s or newer yourself, so that it is on the PATH. A downloaded release archive is not used, because its checksum is not in the lock file."
                        .formatted(lock.get("temporal.version")));
    }
}
