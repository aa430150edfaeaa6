package dev.aigoals.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aigoals.client.terminal.Ink;
import dev.aigoals.client.terminal.Phrases;
import dev.aigoals.client.terminal.Screen;
import dev.aigoals.standalone.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./goals crash}. */
class CrashCommandIT {

    private static final Path BANK = Path.of("../bank");

    @TempDir
    private Path temporary;

    @Test
    void nothingIsLostAndNothingHappensTwiceWhenAllIsKilled() throws Exception {
        nothingIsLost(CrashCommand.Plan.parse(List.of("standalone", "1")), "kill -9 of standalone");
    }

    @Test
    @Tag("long")
    void nothingIsLostAndNothingHappensTwiceWhateverIsKilled() throws Exception {
        nothingIsLost(
                CrashCommand.Plan.parse(List.of("1")),
                "kill -9 of standalone",
                "kill -9 of postgresql",
                "kill -9 of redis",
                "kill -9 of temporal");
    }

    private void nothingIsLost(CrashCommand.Plan plan, String... headings) throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        Options options = Options.parse(List.of("--built-in-bank", BANK.toString()));
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        Screen screen =
                new Screen(new PrintStream(seen, true, UTF_8), new Ink(false, true), new Phrases(Locale.ENGLISH));

        boolean clean = new CrashCommand(screen, new Random()).run(temporary.resolve("data"), options, plan);

        assertThat(clean).as(seen.toString(UTF_8)).isTrue();
        assertThat(seen.toString(UTF_8)).contains(headings);
    }

    @Test
    void saysWhatCanBeKilled() {
        assertThatThrownBy(() -> CrashCommand.Plan.parse(List.of("printer")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.remedy()).contains("postgresql"));
        assertThat(CrashCommand.Plan.parse(List.of("redis", "3")))
                .isEqualTo(new CrashCommand.Plan(List.of("redis"), 3));
    }
}
