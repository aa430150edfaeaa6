package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.standalone.datafolder.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the tests run as root, the servers run here as the account that owns nothing; else as the user of the tests. */
class OrdinaryUserIT {

    private static final int SPARE_USER = 65_534;

    @TempDir
    private Path temporary;

    private boolean root;

    @BeforeEach
    void openTheFolders() throws IOException {
        root = owner(Path.of("/proc/self")) == 0;
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void runsEverythingAsHimself() throws Exception {
        Path home = folderOfTheUser("home");
        Path data = home.resolve("data");
        Map<String, String> environment = Map.of(
                "HOME", home.toString(), "AIGOALS_CACHE", cacheOfTheUser().toString(), "PATH", pathWithTemporal());
        try (StandaloneProcess standalone = StandaloneProcess.launch(
                        data, steppedDown(), readableClasspath(), environment)
                .awaitReady()) {
            Deposit deposit = new Deposit(standalone.settings());
            deposit.leave();
            deposit.assertIsThere();
            for (String server : List.of("postgresql", "redis", "temporal")) {
                long pid = standalone.server(server).pid();
                assertThat(owner(Path.of("/proc", Long.toString(pid))))
                        .as(server)
                        .isEqualTo(owner(data));
            }
        }
    }

    @Test
    void whoMayNotWriteTheDataFolderIsToldSo() throws Exception {
        Path foreign = Files.createDirectory(temporary.resolve("foreign"));
        Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString("r-xr-xr-x"));
        Path data = foreign.resolve("data");
        try (StandaloneProcess standalone = StandaloneProcess.launch(
                data, steppedDown(), readableClasspath(), temporary.resolve("foreign.out"), Map.of())) {
            assertThat(standalone.awaitEnd()).isEqualTo(1);
            assertThat(standalone.printed())
                    .contains("cannot be written by this user", "--data DIR")
                    .doesNotContain("Exception");
        }
    }

    private List<String> steppedDown() {
        return root
                ? List.of("setpriv", "--reuid=" + SPARE_USER, "--regid=" + SPARE_USER, "--clear-groups", "--")
                : List.of();
    }

    private Path folderOfTheUser(String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        if (root) {
            Files.setAttribute(folder, "unix:gid", SPARE_USER);
            Files.setAttribute(folder, "unix:uid", SPARE_USER);
        }
        return folder;
    }

    /** The downloads of the shared cache, in a cache that belongs to the user. */
    private Path cacheOfTheUser() throws IOException {
        Path cache = folderOfTheUser("cache");
        Path downloads = folderOfTheUser("cache/downloads");
        try (var files = Files.newDirectoryStream(
                new UserFolders(System.getenv()).cache().resolve("downloads"))) {
            for (Path file : files) {
                Files.copy(file, downloads.resolve(file.getFileName().toString()));
            }
        }
        return cache;
    }

    /** The shared cache's binary stands on the PATH, as a person's own installation would. */
    private String pathWithTemporal() throws IOException {
        Path programs = Files.createDirectories(temporary.resolve("programs"));
        try (var binaries = Files.newDirectoryStream(
                new UserFolders(System.getenv()).cache(),
                binary -> binary.getFileName().toString().matches("temporal-[0-9.]+"))) {
            for (Path binary : binaries) {
                link(programs.resolve("temporal"), binary);
            }
        }
        return programs + ":" + System.getenv().getOrDefault("PATH", "");
    }

    /** The same classes where everybody may read them: a local repository may lie in a closed home. */
    private String readableClasspath() throws IOException {
        Path libraries = Files.createDirectories(temporary.resolve("libraries"));
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(":", -1)) {
            Path original = Path.of(entry);
            Path readable = libraries.resolve(entries.size() + "-" + original.getFileName());
            if (Files.isDirectory(original)) {
                copyTree(original, readable);
            } else if (Files.exists(original)) {
                link(readable, original);
            }
            entries.add(readable.toString());
        }
        return String.join(":", entries);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void link(Path link, Path existing) throws IOException {
        try {
            Files.createLink(link, existing);
        } catch (IOException | UnsupportedOperationException otherFileSystem) {
            Files.copy(existing, link);
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
