package dev.aigoals.activities.runner.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sandbox finds what it needs: commands by path or by name on PATH, an empty {@code python} or {@code node}
 * turns that language off. {@code userId} is who learner code runs as when this process is root.
 */
@ConfigurationProperties("aigoals.sandbox")
public record SandboxProperties(
        @DefaultValue("bwrap") String bubblewrap,
        @DefaultValue("python3") String python,
        @DefaultValue("node") String node,
        @DefaultValue("31234") int userId) {

    public SandboxProperties {
        if (userId < 1) {
            throw new IllegalArgumentException(
                    "aigoals.sandbox.user-id must be an unprivileged user's number, not " + userId);
        }
    }

    /** What is found on PATH, Debian's own Python and Node first. */
    public static SandboxProperties defaults() {
        return new SandboxProperties("bwrap", "python3", "node", 31234);
    }
}
