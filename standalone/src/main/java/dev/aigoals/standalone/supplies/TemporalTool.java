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
        Optional<Supply> installed = installed(lock);
        if (installed.isPresent()) {
            return installed.get();
        }
        Path binary = cache.exclusively("temporal", this::cachedOrBuilt);
        return new Supply(
                "temporal",
                lock.get("temporal.version"),
                "built from " + lock.get("temporal.go.module") + " " + lock.get("temporal.go.sum"),
                binary);
    }

    /** The tool on the PATH, where it is new enough. */
    static Optional<Supply> installed(ServersLock lock) throws IOException, InterruptedException {
        Optional<Path> tool = Command.onPath("temporal");
        Optional<String> server = tool.isPresent() ? serverVersion(tool.get()) : Optional.empty();
        return server.filter(version -> isNewEnough(version, lock.get("temporal.server.oldest")))
                .map(version -> new Supply("temporal", "server " + version, "the PATH", tool.orElseThrow()));
    }

    static Path cached(ServersLock lock, SupplyCache cache) {
        return cache.entry("temporal-" + lock.get("temporal.version"));
    }

    /** Whether a binary still has the checksum that was noted when it was built. */
    static boolean isUnchanged(Path binary) throws IOException {
        Path sum = note(binary);
        return Files.isRegularFile(sum)
                && Checksum.matches(binary, Files.readString(sum).strip());
    }

    private static Path note(Path binary) {
        return binary.resolveSibling(binary.getFileName() + ".sha256");
    }

    private Path cachedOrBuilt() throws Exception {
        Path binary = cached(lock, cache);
        if (isUnchanged(binary)) {
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
            Files.move(note, note(binary), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return binary;
        } finally {
            SupplyCache.delete(scratch);
        }
    }

    static boolean isNewEnough(String server, String oldest) {
        return withoutZeros(server).compareTo(withoutZeros(oldest)) >= 0;
    }

    /** Java's versions end in no zero. */
    private static Version withoutZeros(String version) {
        return Version.parse(version.replaceAll("(\\.0)+$", ""));
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
