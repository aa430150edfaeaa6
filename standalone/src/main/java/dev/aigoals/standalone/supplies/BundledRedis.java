package dev.aigoals.standalone.supplies;

import dev.aigoals.standalone.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Redis: the binary inside the Maven artifact, else the one on the PATH. */
final class BundledRedis {

    private final ServersLock lock;
    private final SupplyCache cache;

    BundledRedis(ServersLock lock, SupplyCache cache) {
        this.lock = lock;
        this.cache = cache;
    }

    Supply supply() throws Exception {
        Path binary = cache.exclusively("redis", this::checkedBinary);
        Command bundled = version(binary);
        if (bundled.succeeded()) {
            return new Supply("redis", lock.get("redis.version"), "the artifact " + lock.get("redis.artifact"), binary);
        }
        Optional<Path> installed = Command.onPath("redis-server");
        if (installed.isPresent()) {
            Command own = version(installed.get());
            return new Supply("redis", own.lastWords(), "the PATH", installed.get());
        }
        throw new Refusal(
                "Redis does not run on this machine: " + bundled.lastWords(),
                "It needs OpenSSL 3 (Debian: apt-get install libssl3). Or install redis-server 6.2 or newer.");
    }

    private Path checkedBinary() throws IOException {
        String sum = lock.get("redis.sha256");
        Path binary = cache.entry("redis-server-" + sum.substring(0, 12));
        if (Checksum.matches(binary, sum)) {
            return binary;
        }
        Path scratch = cache.scratch("redis");
        try {
            Path fresh = scratch.resolve("redis-server");
            copyResource(fresh);
            if (!Checksum.matches(fresh, sum)) {
                throw new Refusal(
                        "The Redis binary in " + lock.get("redis.artifact")
                                + " does not have the checksum of the lock file.",
                        "Remove that artifact from the local Maven repository and start again: it is downloaded anew.");
            }
            fresh.toFile().setExecutable(true, false);
            return Files.move(fresh, binary, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            SupplyCache.delete(scratch);
        }
    }

    private void copyResource(Path target) throws IOException {
        try (InputStream in = BundledRedis.class.getResourceAsStream("/" + lock.get("redis.resource"))) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + lock.get("redis.artifact"));
            }
            Files.copy(in, target);
        }
    }

    private static Command version(Path binary) throws IOException, InterruptedException {
        return Command.run(Duration.ofSeconds(20), Map.of(), List.of(binary.toString(), "--version"));
    }
}
