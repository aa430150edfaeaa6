package dev.aigoals.client.demo;

import dev.aigoals.client.exercise.ExerciseUnreadable;
import dev.aigoals.client.installation.Installation;
import dev.aigoals.client.installation.InstallationUnreadable;
import dev.aigoals.client.lake.LakeUnreadable;
import dev.aigoals.client.terminal.Screen;
import java.time.Duration;

/** Plays a learner against a running system; exits 0 only if the goal is completed and its events were read back. */
public final class DemoCommand {
    private static final Duration LONGEST = Duration.ofSeconds(58);

    private DemoCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(Screen.ofProcess(System.getenv()), arguments));
    }

    /** The exit status: 0 where everything was shown. */
    public static int run(Screen screen, String... arguments) {
        Deadline deadline = Deadline.in(LONGEST);
        try {
            DemoArguments parsed = DemoArguments.parse(arguments);
            new Demo(Installation.read(parsed.installation()), parsed, screen, deadline).play();
            return 0;
        } catch (DemoFailure | ExerciseUnreadable | InstallationUnreadable | LakeUnreadable failure) {
            screen.line("");
            screen.problem(screen.phrases().say("demo.failed", String.valueOf(failure.getMessage())));
            return 1;
        }
    }
}
