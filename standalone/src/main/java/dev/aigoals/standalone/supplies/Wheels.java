package dev.aigoals.standalone.supplies;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Fetches wheels with the ordinary client, checks them and unpacks them: a wheel is a zip. */
final class Wheels {

    private static final Duration DOWNLOAD_LIMIT = Duration.ofMinutes(10);
    private static final List<List<String>> CLIENTS = List.of(
            List.of("python3", "-m", "pip"), List.of("/usr/bin/python3", "-m", "pip"), List.of("pip3"), List.of("pip"));

    private final SupplyCache cache;
    private final Progress progress;
    private final List<List<String>> clients;

    Wheels(SupplyCache cache, Progress progress) {
        this(cache, progress, CLIENTS);
    }

    Wheels(SupplyCache cache, Progress progress, List<List<String>> clients) {
        this.cache = cache;
        this.progress = progress;
        this.clients = clients;
    }

    /** The folder with the wheel's files, each of which has the checksum that the wheel states for it. */
    Path unpacked(WheelPin pin) throws Exception {
        return cache.exclusively(pin.name(), () -> {
            Path wheel = checkedWheel(pin);
            Path folder = cache.entry(pin.folder());
            WheelArchive archive = new WheelArchive(wheel);
            if (!archive.matches(folder)) {
                if (Files.exists(folder)) {
                    progress.say(pin.name(), "the unpacked files were changed: unpacking them anew");
                }
                Path scratch = cache.scratch(pin.name());
                archive.unpackInto(scratch);
                SupplyCache.delete(folder);
                Files.move(scratch, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        });
    }

    private Path checkedWheel(WheelPin pin) throws Exception {
        Path wheel = cache.downloads().resolve(pin.file());
        if (Checksum.matches(wheel, pin.sha256())) {
            return wheel;
        }
        if (Files.exists(wheel)) {
            progress.say(pin.name(), "the download in the cache is damaged: fetching it anew");
            Files.delete(wheel);
        }
        return progress.during(pin.name(), "downloading " + pin.requirement(), () -> download(pin, wheel));
    }

    private Path download(WheelPin pin, Path wheel) throws IOException, InterruptedException {
        Path scratch = cache.scratch(pin.name());
        try {
            String words = "no pip was found";
            for (List<String> client : clients) {
                if (!isThere(client)) {
                    continue;
                }
                Command pip = Command.run(DOWNLOAD_LIMIT, Map.of(), WheelRequest.of(client, pin, scratch));
                if (pip.succeeded()) {
                    return adopt(pin, scratch, wheel);
                }
                words = pip.lastWords();
            }
            throw missing(pin, wheel, words);
        } finally {
            SupplyCache.delete(scratch);
        }
    }

    static boolean clientIsThere() throws IOException, InterruptedException {
        for (List<String> client : CLIENTS) {
            if (isThere(client)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThere(List<String> client) throws IOException, InterruptedException {
        String program = client.getFirst();
        boolean found = program.startsWith("/")
                ? Files.isExecutable(Path.of(program))
                : Command.onPath(program).isPresent();
        if (!found) {
            return false;
        }
        List<String> version = new java.util.ArrayList<>(client);
        version.add("--version");
        return Command.run(Duration.ofSeconds(30), Map.of(), version).succeeded();
    }

    private static Path adopt(WheelPin pin, Path scratch, Path wheel) throws IOException {
        Path fetched = scratch.resolve(pin.file());
        if (!Checksum.matches(fetched, pin.sha256())) {
            throw new Refusal(
                    "The download of " + pin.requirement()
                            + " is damaged: it does not have the checksum of the lock file.",
                    "Nothing of it was unpacked. Try again; if it happens again, something between here and the package index changes downloads.");
        }
        return Files.move(fetched, wheel, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Refusal missing(WheelPin pin, Path wheel, String words) {
        return new Refusal(
                "%s could not be downloaded: %s".formatted(pin.requirement(), words),
                "The first run needs a network, and pip to fetch this (Debian: apt-get install python3-pip). "
                        + "Or put the file " + pin.file() + " into " + wheel.getParent()
                        + " yourself: it is taken when its SHA-256 is " + pin.sha256() + ".");
    }
}
