package dev.aigoals.standalone.command;

import dev.aigoals.standalone.supplies.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A language's interpreter: the real program, not a wrapper, since the sandbox shows it only the system's folders. */
enum Interpreter {
    PYTHON(
            "Python",
            "python3",
            "-c",
            "import sys; print(sys.executable if sys.version_info >= (3, 9) else '')",
            "Python 3.9 or newer (Debian: apt-get install python3)"),
    NODE(
            "JavaScript",
            "node",
            "-e",
            "console.log(+process.versions.node.split('.')[0] >= 18 ? process.execPath : '')",
            "Node.js 18 or newer (Debian: apt-get install nodejs)");

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String language;
    private final String program;
    private final String flag;
    private final String question;
    private final String wanted;

    Interpreter(String language, String program, String flag, String question, String wanted) {
        this.language = language;
        this.program = program;
        this.flag = flag;
        this.question = question;
        this.wanted = wanted;
    }

    String language() {
        return language;
    }

    String wanted() {
        return wanted;
    }

    /** The system's own one first: it lies where the sandbox sees it. */
    Optional<Path> find() {
        Path system = Path.of("/usr/bin", program);
        Optional<Path> own = Files.isExecutable(system) ? ask(system) : Optional.empty();
        return own.isPresent() ? own : Command.onPath(program).flatMap(this::ask);
    }

    private Optional<Path> ask(Path candidate) {
        try {
            Command answer = Command.run(LIMIT, Map.of(), List.of(candidate.toString(), flag, question));
            String path = answer.output().strip();
            return answer.succeeded() && path.startsWith("/") ? Optional.of(Path.of(path)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
