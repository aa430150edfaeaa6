package dev.aigoals.standalone.command;

import dev.aigoals.client.demo.DemoCommand;
import dev.aigoals.client.terminal.Screen;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo on a system of its own, or on the one that is already running on that data folder. */
final class DemoSession {

    private final PrintStream out;
    private final Map<String, String> environment;
    private int exitStatus = 1;

    DemoSession(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** True when the demo showed all that it promises. */
    boolean run(Path data, Options options, Running running) throws InterruptedException {
        Optional<Announcement> up = Announcement.ofRunning(data);
        if (up.isPresent()) {
            play(up.get(), options);
        } else {
            new UpCommand(out).run(data, options, running, announcement -> play(announcement, options));
        }
        return exitStatus == 0;
    }

    private void play(Announcement announcement, Options options) {
        List<String> arguments = new ArrayList<>(List.of(announcement.file().toString()));
        options.banks().forEach(bank -> arguments.addAll(List.of("--bank", bank.toString())));
        arguments.addAll(options.words());
        exitStatus = DemoCommand.run(Screen.ofProcess(environment), arguments.toArray(String[]::new));
    }
}
