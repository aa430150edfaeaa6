package dev.aigoals.activities.runner.sandbox;

import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out at start whether the wall holds: a harmless program must run, and a hostile one must get nowhere. */
public final class SandboxSelfTest {
    public static final Text NO_SANDBOX = new Text(
            "Programs cannot run here because no sandbox works: install bubblewrap and allow user namespaces, or set"
                    + " aigoals.sandbox.bubblewrap, then start again.",
            "Aquí no se pueden ejecutar programas porque no funciona ningún entorno aislado: instala bubblewrap y permite"
                    + " los espacios de nombres de usuario, o configura aigoals.sandbox.bubblewrap, y vuelve a arrancar.");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CONTAINED = "contained 42";

    private SandboxSelfTest() {}

    /** A sandbox that holds, and for each language that cannot run in it the reason. */
    public record Outcome(@Nullable Sandbox sandbox, Map<Language, Text> unavailable, Map<Language, String> versions) {}

    public static Outcome run(SandboxProperties properties) throws InterruptedException {
        var unavailable = new EnumMap<Language, Text>(Language.class);
        var found = new EnumMap<Language, Interpreter>(Language.class);
        for (Language language : Language.values()) {
            try {
                found.put(language, InterpreterSearch.find(language, configured(properties, language)));
            } catch (SandboxUnavailable missing) {
                unavailable.put(language, missing.reason());
            }
        }
        return tested(properties, found, unavailable);
    }

    private static Outcome tested(
            SandboxProperties properties, Map<Language, Interpreter> found, Map<Language, Text> unavailable)
            throws InterruptedException {
        for (Confinement confinement : candidates(properties)) {
            var sandbox = new Sandbox(confinement, found);
            var failures = failures(sandbox, found);
            if (failures.size() < found.size()) {
                unavailable.putAll(failures);
                return new Outcome(sandbox, unavailable, versions(found, unavailable));
            }
            sandbox.close();
        }
        found.keySet().forEach(language -> unavailable.put(language, NO_SANDBOX));
        return new Outcome(null, unavailable, Map.of());
    }

    /** Older versions of bubblewrap cannot turn nested namespaces off; some containers let nobody mount /proc. */
    private static List<Confinement> candidates(SandboxProperties properties) {
        boolean root = isRoot();
        return List.of(
                new Confinement(properties, root, true, true, Optional.empty()),
                new Confinement(properties, root, true, false, Optional.empty()),
                new Confinement(properties, root, false, false, Optional.empty()));
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String configured(SandboxProperties properties, Language language) {
        return switch (language) {
            case PYTHON -> properties.python();
            case JAVASCRIPT -> properties.node();
        };
    }

    private static Map<Language, String> versions(Map<Language, Interpreter> found, Map<Language, Text> unavailable) {
        var versions = new EnumMap<Language, String>(Language.class);
        found.forEach((language, interpreter) -> {
            if (!unavailable.containsKey(language)) {
                versions.put(language, interpreter.version());
            }
        });
        return versions;
    }

    private static Map<Language, Text> failures(Sandbox sandbox, Map<Language, Interpreter> found)
            throws InterruptedException {
        var failures = new EnumMap<Language, Text>(Language.class);
        for (Language language : found.keySet()) {
            try {
                String said = attack(sandbox, language);
                if (!said.equals(CONTAINED)) {
                    failures.put(language, notHolding(said));
                }
            } catch (SandboxUnavailable unavailable) {
                failures.put(language, unavailable.reason());
            }
        }
        return failures;
    }

    private static Text notHolding(String said) {
        String seen = said.isBlank() ? "-" : said;
        return new Text(
                "The sandbox failed its own test (" + seen + "), so no program runs in it. " + NO_SANDBOX.en(),
                "El entorno aislado no superó su propia prueba (" + seen + "), así que no ejecuta nada. "
                        + NO_SANDBOX.es());
    }

    /** The hostile program is told a file outside and a port outside; it prints what it got hold of. */
    private static String attack(Sandbox sandbox, Language language) throws SandboxUnavailable, InterruptedException {
        String name = "selftest." + language.extension();
        try (var secret = new OutsideSecret();
                var workspace = sandbox.workspace(Map.of(name, source(name)))) {
            var program = List.of(
                    sandbox.interpreter(language).executable().toString(),
                    "/work/" + name,
                    secret.file().toString(),
                    String.valueOf(secret.port()));
            try (var process = sandbox.start(language, workspace, PATIENCE, program)) {
                process.input().close();
                if (!process.waitFor(PATIENCE)) {
                    return "it did not end";
                }
                String errors = text(process.errors());
                String output = text(process.output()).strip();
                return output.isEmpty() ? errors.lines().findFirst().orElse("") : output;
            }
        } catch (IOException failed) {
            return String.valueOf(failed.getMessage());
        }
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readNBytes(10_000), StandardCharsets.UTF_8);
    }

    private static String source(String name) throws IOException {
        try (var stream = SandboxSelfTest.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException(name + " is not on the class path: build the module again");
            }
            return text(stream);
        }
    }

    /** Something outside that must not be reached. */
    private static final class OutsideSecret implements AutoCloseable {
        private final Path file;
        private final ServerSocket socket;

        OutsideSecret() throws IOException {
            file = Files.writeString(Files.createTempFile("sandbox-secret-", ".txt"), "secret");
            file.toFile().setReadable(true, false);
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        }

        Path file() {
            return file;
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            Files.deleteIfExists(file);
        }
    }
}
