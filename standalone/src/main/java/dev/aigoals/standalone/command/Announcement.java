package dev.aigoals.standalone.command;

import dev.aigoals.standalone.datafolder.PrivateFile;
import dev.aigoals.standalone.processes.ProcessRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a running system tells about itself: on the terminal, and in {@code standalone.json} for editors and tests. */
record Announcement(
        String gatewayUrl,
        String temporalAddress,
        String temporalUiUrl,
        String managementUrl,
        String dataFolder,
        long pid,
        String processStart,
        List<Accounts.Account> accounts,
        ObjectStore objects) {

    private static final String NAME = "standalone";

    static final String FILE = "standalone.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Where the events lie as Parquet files, and the keys to it. */
    record ObjectStore(String endpoint, String accessKey, String secretKey, String bucket) {

        static ObjectStore of(Map<String, String> settings) {
            return new ObjectStore(
                    setting(settings, "endpoint"),
                    setting(settings, "access-key"),
                    setting(settings, "secret-key"),
                    setting(settings, "bucket"));
        }

        private static String setting(Map<String, String> settings, String name) {
            return settings.getOrDefault("aigoals.objects." + name, "");
        }
    }

    /** The system that is running on a data folder, if there is one: a killed one's pid may be another program's by now. */
    static Optional<Announcement> ofRunning(Path folder) {
        try {
            Announcement found = JSON.readValue(Files.readString(folder.resolve(FILE)), Announcement.class);
            return new ProcessRecord(NAME, found.pid(), found.processStart())
                    .alive()
                    .map(_ -> found);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** When a process started, as the file says it. */
    static String startOf(long pid) {
        return ProcessRecord.of(NAME, pid).startTicks();
    }

    Path file() {
        return Path.of(dataFolder, FILE);
    }

    /** Mode 600, and replaced as a whole: a reader never sees half of it. */
    void write(Path folder) {
        PrivateFile.write(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** A file that stays would speak of a system that is not there. */
    static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print(PrintStream out) {
        out.printf("%nAI Goals Tracker is up.%n%n");
        out.printf("  gateway      %s%n", gatewayUrl);
        out.printf("  Temporal UI  %s%n", temporalUiUrl);
        out.printf("  management   %s%n", managementUrl);
        out.printf("  data folder  %s%n%n", dataFolder);
        accounts.forEach(account -> out.printf("  %-12s password %s%n", account.username(), account.password()));
        out.printf("%n  The same is in %s.%n", file());
        out.printf("  Try `./goals learn`. Ctrl-C stops; the next `./goals up` goes on with the same goals.%n%n");
        out.flush();
    }
}
