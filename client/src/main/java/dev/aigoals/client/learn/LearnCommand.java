package dev.aigoals.client.learn;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.RestFailure;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.installation.Installation;
import dev.aigoals.client.installation.InstallationUnreadable;
import dev.aigoals.client.terminal.Screen;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Optional;

/** Lets a person learn in a plain terminal against a running system. */
public final class LearnCommand {
    private static final String USAGE = "Usage: learn STANDALONE_JSON [FOLDER_FOR_YOUR_FILES]";

    private LearnCommand() {}

    public static void main(String[] arguments) {
        Screen screen = Screen.ofProcess(System.getenv());
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, System.out.charset()));
        System.exit(run(screen, new Keyboard(in, console, screen), arguments));
    }

    /** The exit status: 0 where the learner has left, 1 where something is wrong. */
    static int run(Screen screen, Keyboard keyboard, String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            screen.problem(USAGE);
            return 1;
        }
        try {
            Path file = Path.of(arguments[0]);
            Installation installation = Installation.read(file);
            Path folder =
                    Path.of(arguments.length == 2 ? arguments[1] : "my-goals").toAbsolutePath();
            String data = installation.dataFolder();
            KeptLogin kept = new KeptLogin(data == null ? file.toAbsolutePath().resolveSibling(".") : Path.of(data));
            learn(new Gateway(installation.gatewayUrl()), screen, keyboard, kept, new Workspace(folder));
            return 0;
        } catch (RestFailure | LearnFailure | InstallationUnreadable failure) {
            screen.problem(String.valueOf(failure.getMessage()));
            return 1;
        }
    }

    private static void learn(Gateway gateway, Screen screen, Keyboard keyboard, KeptLogin kept, Workspace workspace) {
        screen.say("learn.welcome");
        SignIn signIn = new Door(gateway, keyboard, screen, kept).enter();
        try (Learning learning = new Learning(gateway, signIn, screen, workspace)) {
            Commands commands = new Commands(gateway, signIn, learning, keyboard, screen);
            commands.offerGoals();
            Commands.Outcome outcome = Commands.Outcome.STAY;
            while (outcome == Commands.Outcome.STAY) {
                Optional<String> line = keyboard.command();
                outcome = line.isPresent() ? obey(commands, screen, line.get()) : Commands.Outcome.LEFT;
            }
            if (outcome == Commands.Outcome.SIGNED_OUT) {
                kept.forget();
                screen.say("learn.loggedOut");
            } else {
                screen.say("learn.bye");
            }
        }
    }

    /** What a command cannot do is said, and the session goes on. */
    private static Commands.Outcome obey(Commands commands, Screen screen, String line) {
        try {
            return commands.run(line);
        } catch (RestFailure | LearnFailure failure) {
            screen.problem("  " + failure.getMessage());
            return Commands.Outcome.STAY;
        }
    }
}
