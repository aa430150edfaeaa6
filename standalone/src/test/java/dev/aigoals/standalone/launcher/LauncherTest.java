package dev.aigoals.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher's parts in bash, on machines that are played by a few words of bash. */
class LauncherTest {

    private static final Path PARTS = Path.of("launcher").toAbsolutePath();

    @TempDir
    private Path temporary;

    @Test
    void takesTheRightJdkAmongOlderAndNewerOnes() throws Exception {
        jdk("a-17", "17.0.15");
        jdk("b-26", "26");
        Path right = jdk("c-25", "25.0.3");

        assertThat(launcher("find_jdk")).isEqualTo(right + "\n");
    }

    @Test
    void saysHowToGetAJdkWhereOnlyAnOlderOneIsThere() throws Exception {
        jdk("a-17", "17.0.15");
        jdk("b-8", "1.8.0_412");

        assertThat(launcher("find_jdk"))
                .contains("A JDK 25 is needed", "17 in ", "8 in ", "apt-get install openjdk-25-jdk");
    }

    @Test
    void passesOverAFolderWithoutACompiler() throws Exception {
        Files.delete(jdk("a-25", "25").resolve("bin/javac"));

        assertThat(launcher("find_jdk")).contains("none was found");
    }

    @ParameterizedTest
    @CsvSource({
        "Darwin, x86_64, glibc 2.40, virtual machine",
        "MINGW64_NT, x86_64, glibc 2.40, WSL2",
        "Linux, aarch64, glibc 2.40, x86-64",
        "Linux, x86_64, glibc 2.31, 2.34 or newer is needed",
        "Linux, x86_64, '', no glibc",
    })
    void namesTheWayThatWorksOnOtherMachines(String system, String machine, String library, String words)
            throws Exception {
        assertThat(launcher("uname() { [[ $1 == -s ]] && echo %s || echo %s; }; getconf() { echo '%s'; }; check_machine"
                        .formatted(system, machine, library)))
                .contains(words);
    }

    @Test
    void acceptsThisKindOfMachine() throws Exception {
        assertThat(launcher("uname() { [[ $1 == -s ]] && echo Linux || echo x86_64; }; getconf() { echo glibc 2.34; };"
                        + " check_machine && echo fine"))
                .isEqualTo("fine\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Could not transfer artifact a:b:jar:1 from/to central: Connection refused | needs a network | already downloaded is kept",
                "Unknown host repository.example.org | Libraries could not be downloaded | needs a network",
                "java.io.IOException: No space left on device | The disk is full | Make room",
                "[ERROR] Some.java:[1,1] cannot find symbol | cannot find symbol | send the log with a report",
            })
    void saysWhyTheBuildFailedAndWhatToDo(String logged, String problem, String remedy) throws Exception {
        Path log = Files.writeString(temporary.resolve("build.log"), logged + "\n");

        assertThat(launcher("source '%s/build.sh'; explain_failure '%s'".formatted(PARTS, log)))
                .contains(problem, remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "build_extension, npm, Install Node.js 20.19 or newer",
        "install_extension, code, ./goals extension",
    })
    void saysWhatTheEditorExtensionNeeds(String part, String missing, String remedy) throws Exception {
        assertThat(launcher("command() { return 1; }; source '%s/extension.sh'; %s".formatted(PARTS, part)))
                .contains(missing, remedy);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(temporary.resolve(name));
        Path compiler = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
        Files.writeString(compiler, "#!/bin/sh\n");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private String launcher(String script) throws IOException, InterruptedException {
        String all = """
                set -euo pipefail
                root=$PWD state=$PWD/target/goals
                source '%1$s/words.sh'; source '%1$s/machine.sh'; source '%1$s/jdk.sh'
                jdk_candidates() { printf '%%s\\n' '%2$s'/*; }
                %3$s
                """.formatted(PARTS, temporary, script);
        Process bash =
                new ProcessBuilder("bash", "-c", all).redirectErrorStream(true).start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return printed;
    }
}
