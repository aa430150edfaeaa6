package dev.aigoals.activities.runner.sandbox;

import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the real binary of a language: what a name on PATH points to may be a script that only looks like it. */
final class InterpreterSearch {
    private static final String ASK_PYTHON =
            "import sys; print(getattr(sys, '_base_executable', None) or sys.executable); print(sys.base_prefix);"
                    + " print('%d.%d.%d' % sys.version_info[:3])";
    private static final String ASK_NODE =
            "console.log(process.execPath); console.log(process.execPath); console.log(process.versions.node)";

    private InterpreterSearch() {}

    static Interpreter find(Language language, String configured) throws SandboxUnavailable, InterruptedException {
        if (configured.isBlank()) {
            throw new SandboxUnavailable(new Text(
                    language.wireName() + " is turned off here: ask whoever runs this server to set "
                            + property(language) + ".",
                    language.wireName() + " está desactivado aquí: pide a quien administra este servidor que configure "
                            + property(language) + "."));
        }
        for (String candidate : candidates(language, configured)) {
            var found = ask(language, candidate);
            if (found.isPresent() && newEnough(found.get())) {
                return found.get();
            }
        }
        throw missing(language, configured);
    }

    private static List<String> candidates(Language language, String configured) {
        if (configured.contains("/")) {
            return List.of(configured);
        }
        return Stream.of("/usr/bin/" + configured, configured, versioned(language))
                .toList();
    }

    private static String versioned(Language language) {
        return switch (language) {
            case PYTHON -> "python3.13";
            case JAVASCRIPT -> "nodejs";
        };
    }

    private static Optional<Interpreter> ask(Language language, String command) throws InterruptedException {
        var asked = switch (language) {
            case PYTHON -> List.of(command, "-I", "-S", "-c", ASK_PYTHON);
            case JAVASCRIPT -> List.of(command, "-e", ASK_NODE);
        };
        try {
            var process = new ProcessBuilder(asked)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return Optional.of(read(language, answer.lines().toList()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static Interpreter read(Language language, List<String> answer) throws IOException {
        Path executable = Path.of(answer.get(0)).toRealPath();
        Path prefix = Path.of(answer.get(1)).toRealPath();
        boolean ordinary = executable.startsWith("/usr") && prefix.startsWith("/usr");
        if (!ordinary && prefix.getNameCount() < 2) {
            throw new IOException(prefix + " is too much to show in a sandbox");
        }
        return new Interpreter(language, executable, answer.get(2), ordinary ? Optional.empty() : Optional.of(prefix));
    }

    private static boolean newEnough(Interpreter found) {
        var parts =
                Stream.of(found.version().split("\\.")).map(Integer::valueOf).toList();
        return switch (found.language()) {
            case PYTHON -> parts.get(0) == 3 && parts.get(1) >= 11;
            case JAVASCRIPT -> parts.get(0) >= 20;
        };
    }

    private static SandboxUnavailable missing(Language language, String configured) {
        String wanted = switch (language) {
            case PYTHON -> "Python 3.11";
            case JAVASCRIPT -> "Node 20";
        };
        boolean there = configured.contains("/") && Files.isExecutable(Path.of(configured));
        String seen = there ? configured : configured + " on PATH";
        return new SandboxUnavailable(new Text(
                "No " + wanted + " or newer was found (looked at " + seen + "): install it or set " + property(language)
                        + ", then start again.",
                "No se encontró " + wanted + " o posterior (se buscó en " + configured + "): instálalo o configura "
                        + property(language) + " y vuelve a arrancar."));
    }

    private static String property(Language language) {
        return switch (language) {
            case PYTHON -> "aigoals.sandbox.python";
            case JAVASCRIPT -> "aigoals.sandbox.node";
        };
    }
}
