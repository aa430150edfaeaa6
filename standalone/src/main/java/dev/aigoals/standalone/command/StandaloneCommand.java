package dev.aigoals.standalone.command;

import dev.aigoals.activities.bank.BankCommand;
import dev.aigoals.client.learn.LearnCommand;
import dev.aigoals.client.terminal.Screen;
import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import dev.aigoals.standalone.datafolder.UserFolders;
import dev.aigoals.standalone.supplies.ServersLock;
import dev.aigoals.standalone.supplies.Supplies;
import dev.aigoals.standalone.supplies.SupplyCache;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The entry of the process: all commands, and {@code train} for the launcher. */
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
            tell(refusal, err);
        } catch (IOException trouble) {
            tell(FileTrouble.refusal(trouble), err);
        } catch (UncheckedIOException trouble) {
            tell(FileTrouble.refusal(Objects.requireNonNull(trouble.getCause())), err);
        } catch (InterruptedException brokenOff) {
            err.println("Stopped.");
            exit = BROKEN_OFF;
        } finally {
            ProcessHandle.current().children().forEach(ProcessHandle::destroy);
            running.stopped();
        }
        System.exit(exit);
    }

    private static void tell(Refusal refusal, PrintStream err) {
        err.printf("%n%s%n%s%n", refusal.getMessage(), refusal.remedy());
    }

    private static boolean run(List<String> words, PrintStream out, Running running) throws Exception {
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        if (command.equals("replay")) {
            return replay(ReplayCommand.Request.parse(rest), out, running);
        }
        Options options = Options.parse(rest);
        UserFolders folders = new UserFolders(System.getenv());
        Path data = options.data().orElseGet(folders::data);
        switch (command) {
            case "up" -> new UpCommand(out).run(data, options.withoutWords(), running);
            case "servers" ->
                new ServersCommand(out).run(options.withoutWords().data().orElse(data), running);
            case "train" -> {
                running.endWhenReady();
                new UpCommand(out).run(data, options, running);
            }
            case "demo" -> {
                Path own = options.data().orElseGet(folders::demoData);
                return new ClientSession(out, System.getenv()).demo(own, options, running);
            }
            case "measure" -> {
                Path own = options.data().orElseGet(folders::demoData);
                ClientSession session = new ClientSession(out, System.getenv());
                return switch (options.words().isEmpty() ? "" : options.words().getFirst()) {
                    case "speech" -> session.measureSpeech(own, options, running);
                    case "agents" -> session.measureAgents(own, options, running);
                    default -> session.measure(own, options, running);
                };
            }
            case "crash" -> {
                Path own = options.data().orElseGet(folders::crashData);
                return new CrashCommand(Screen.ofProcess(System.getenv()), new Random())
                        .run(own, options, CrashCommand.Plan.parse(options.words()));
            }
            case "bank" -> {
                return bank(rest, out, running);
            }
            case "learn" -> learn(data, options, running);
            case "doctor" -> {
                return new DoctorCommand(out, System.getenv())
                        .run(options.withoutWords().data().orElse(data), options.model());
            }
            default -> throw new Refusal("'%s' is not a command.".formatted(command), "`./goals --help` lists them.");
        }
        return true;
    }

    private static boolean replay(ReplayCommand.Request request, PrintStream out, Running running)
            throws InterruptedException {
        Options options = Options.parse(request.rest()).withoutWords();
        Path data = options.data().orElseGet(new UserFolders(System.getenv())::data);
        return new ReplayCommand(out).run(data, request, options, running);
    }

    /** With the same sandbox that learners' programs run in. */
    private static boolean bank(List<String> words, PrintStream out, Running running) throws InterruptedException {
        running.stopped();
        try (Progress progress = new Progress(out)) {
            Sandbox sandbox = Sandbox.find(
                    Supplies.findBubblewrap(ServersLock.read(), SupplyCache.of(System.getenv()), progress));
            return BankCommand.run(words, sandbox.properties()) == 0;
        }
    }

    /** The client ends the process itself when the person leaves. */
    private static void learn(Path data, Options options, Running running) {
        Announcement up = Announcement.ofRunning(data)
                .orElseThrow(() -> new Refusal(
                        "Nothing runs on the data folder " + data + ".",
                        "Start `./goals up` in another terminal first (with the same --data DIR, if you name"
                                + " one), then this again."));
        List<String> arguments = new ArrayList<>(List.of(up.file().toString()));
        arguments.addAll(options.words());
        running.stopped();
        LearnCommand.main(arguments.toArray(String[]::new));
    }
}
