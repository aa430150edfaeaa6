package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import java.io.PrintStream;
import java.util.List;

/** The entry of the process: {@code up}, {@code servers}, {@code doctor}, and {@code train} for the launcher. */
public final class StandaloneCommand {

    private static final int REFUSED = 1;
    private static final int BROKEN_OFF = 130;

    private StandaloneCommand() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream err = System.err;
        Running running = new Running();
        running.listenForSignals();
        int exit = REFUSED;
        try {
            exit = run(List.of(arguments), System.out, running) ? 0 : REFUSED;
        } catch (Refusal refusal) {
            err.printf("%n%s%n%s%n", refusal.getMessage(), refusal.remedy());
        } catch (InterruptedException brokenOff) {
            err.println("Stopped.");
            exit = BROKEN_OFF;
        } finally {
            ProcessHandle.current().children().forEach(ProcessHandle::destroy);
            running.stopped();
        }
        System.exit(exit);
    }

    private static boolean run(List<String> words, PrintStream out, Running running) throws Exception {
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        Options options = Options.parse(rest, System.getenv());
        switch (command) {
            case "up" -> new UpCommand(out).run(options, running);
            case "servers" -> new ServersCommand(out).run(options, running);
            case "train" -> {
                running.endWhenReady();
                new UpCommand(out).run(options, running);
            }
            case "doctor" -> {
                return new DoctorCommand(out, System.getenv()).run(options);
            }
            default -> throw new Refusal("'%s' is not a command.".formatted(command), "`./goals --help` lists them.");
        }
        return true;
    }
}
