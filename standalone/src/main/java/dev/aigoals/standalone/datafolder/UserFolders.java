package dev.aigoals.standalone.datafolder;

import dev.aigoals.standalone.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;

/** Where this user's data and caches lie when no folder is named. */
public final class UserFolders {

    private static final String NAME = "ai-goals-tracker";

    private final Map<String, String> environment;

    public UserFolders(Map<String, String> environment) {
        this.environment = environment;
    }

    public Path data() {
        return folder("XDG_DATA_HOME", Path.of(".local", "share"), Path.of("/var/lib"));
    }

    /** Beside the person's own data: the demo never touches those. */
    public Path demoData() {
        return data().resolveSibling(NAME + "-demo");
    }

    /** What is killed on purpose has a folder of its own, too. */
    public Path crashData() {
        return data().resolveSibling(NAME + "-crash");
    }

    public Path cache() {
        return folder("XDG_CACHE_HOME", Path.of(".cache"), Path.of("/var/cache"));
    }

    private Path folder(String variable, Path belowHome, Path ofSystem) {
        String named = environment.getOrDefault(variable, "");
        if (named.startsWith("/")) {
            return Path.of(named, NAME);
        }
        Optional<Path> home = home();
        if (isRoot() && home.filter(UserFolders::isOpenToOthers).isEmpty()) {
            return ofSystem.resolve(NAME);
        }
        return home.orElseThrow(() -> new Refusal(
                        "This user has no home folder.",
                        "Set HOME, or name folders yourself: --data DIR for the data, AIGOALS_CACHE for the cache."))
                .resolve(belowHome)
                .resolve(NAME);
    }

    private Optional<Path> home() {
        String named = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        return named.startsWith("/") ? Optional.of(Path.of(named)) : Optional.empty();
    }

    /** The database, which never runs as root, has to pass through the folders above its own. */
    private static boolean isOpenToOthers(Path home) {
        try {
            return Files.getPosixFilePermissions(home).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
