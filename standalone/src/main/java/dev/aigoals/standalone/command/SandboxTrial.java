package dev.aigoals.standalone.command;

import dev.aigoals.standalone.supplies.Command;
import dev.aigoals.standalone.supplies.Finding;
import dev.aigoals.standalone.supplies.Finding.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether this machine lets an ordinary user shut a program away. */
final class SandboxTrial {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private SandboxTrial() {}

    static Finding finding(Optional<Path> bubblewrap) throws IOException, InterruptedException {
        if (bubblewrap.isEmpty()) {
            return new Finding(State.LATER, "sandbox", "tried when bubblewrap is there");
        }
        Command trial = Command.run(LIMIT, Map.of(), words(bubblewrap.get()));
        if (trial.succeeded()) {
            return new Finding(
                    State.READY, "sandbox", "works: a program inside sees no network, processes or files of others");
        }
        return new Finding(
                State.OFF,
                "sandbox",
                "learners' programs do not run, because the kernel refuses it (%s). Allow user namespaces: sysctl kernel.unprivileged_userns_clone=1 (Debian), sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu); in a container they must be allowed from outside."
                        .formatted(trial.lastWords()));
    }

    private static List<String> words(Path bubblewrap) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            String user = Integer.toString(Sandbox.USER_ID);
            words.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"));
        }
        words.addAll(List.of(bubblewrap.toString(), "--unshare-all", "--die-with-parent", "--ro-bind", "/usr", "/usr"));
        words.addAll(List.of("--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"));
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--", "/usr/bin/true"));
        return words;
    }
}
