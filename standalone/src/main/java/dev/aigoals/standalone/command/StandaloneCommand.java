package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import java.io.PrintStream;
import java.util.List;

/** The entry of the process: {@code servers}. */
public final class StandaloneCommand {

    private static final int REFUSED = 1;

    private StandaloneCommand() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Running running = new Running();
        running.listenForSignals();
        int exit = 0;
        try {
            run(words, System.out, running);
        } catch (Refusal refusal) {
            exit = REFUSED;
            System.err.printf("%n%s%n%s%n", refusal.getMessage(), refusal.remedy());
        } finally {
            running.stopped();
        }
        System.exit(exit);
    }

    private static void run(List<String> words, PrintStream out, Running running) throws Exception {
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        Options options = Options.parse(rest, System.getenv());
        switch (command) {
            case "servers" -> new ServersCommand(out).run(options, running);
            default -> throw new Refusal("'%s' is not a command.".formatted(command), "`./goals --help` lists them.");
        }
    }
}
