package dev.aigoals.standalone.command;

import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.standalone.supplies.Supply;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What learners' programs are run with on this machine; an absent interpreter turns its language off. */
record Sandbox(Optional<Path> bubblewrap, Optional<Path> python, Optional<Path> node) {

    /** A uid without an account and without files, so that limits counted per user count only learners' programs. */
    static final int USER_ID = 31_234;

    static Sandbox find(Optional<Supply> bubblewrap) {
        return new Sandbox(bubblewrap.map(Supply::path), Interpreter.PYTHON.find(), Interpreter.NODE.find());
    }

    SandboxProperties properties() {
        return new SandboxProperties(text(bubblewrap), text(python), text(node), USER_ID);
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("aigoals.sandbox.bubblewrap", text(bubblewrap));
        settings.put("aigoals.sandbox.python", text(python));
        settings.put("aigoals.sandbox.node", text(node));
        settings.put("aigoals.sandbox.user-id", Integer.toString(USER_ID));
        return settings;
    }

    private static String text(Optional<Path> path) {
        return path.map(Path::toString).orElse("");
    }
}
