package dev.aigoals.standalone.command;

import dev.aigoals.standalone.supplies.Command;
import dev.aigoals.standalone.supplies.Finding;
import dev.aigoals.standalone.supplies.Finding.State;
import dev.aigoals.standalone.supplies.Inventory;
import dev.aigoals.standalone.supplies.ServersLock;
import dev.aigoals.standalone.supplies.SupplyCache;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what this machine has and lacks, and where each server comes from; changes nothing. */
final class DoctorCommand {

    private static final long WANTED_MEMORY = 3L << 30;
    private static final long WANTED_SPACE = 2L << 30;

    private final PrintStream out;
    private final Map<String, String> environment;

    DoctorCommand(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** True when everything starts on this machine. */
    boolean run(Path data, ModelChoice model) throws IOException, InterruptedException {
        SupplyCache cache = SupplyCache.of(environment);
        List<Finding> findings = new ArrayList<>(machine(data, cache.root()));
        findings.addAll(new Inventory(ServersLock.read(), cache).findings());
        findings.addAll(languages());
        findings.add(SandboxTrial.finding(Command.onPath("bwrap")));
        LogSettings.silence();
        findings.add(ModelTrial.finding(model.over(ModelChoice.remembered(data)), environment));
        findings.forEach(this::print);
        List<Finding> missing = findings.stream()
                .filter(finding -> finding.state() == State.MISSING)
                .toList();
        out.println(
                missing.isEmpty()
                        ? "\nEverything that `./goals up` needs is here or can be fetched."
                        : "\n%d thing(s) are missing: see above what to do.".formatted(missing.size()));
        return missing.isEmpty();
    }

    private void print(Finding finding) {
        out.printf("  %-8s %-14s %s%n", finding.state().label(), finding.name(), finding.words());
    }

    private static List<Finding> machine(Path data, Path cache) throws IOException {
        long memory = memoryAvailable();
        long space = room(data);
        return List.of(
                new Finding(
                        State.READY, "JDK", "%s, %s".formatted(Runtime.version(), System.getProperty("java.home", ""))),
                new Finding(
                        memory >= WANTED_MEMORY ? State.READY : State.OFF,
                        "memory",
                        "%d MB free; everything together takes up to 2 GB".formatted(memory >> 20)),
                new Finding(
                        space >= WANTED_SPACE ? State.READY : State.MISSING,
                        "data folder",
                        "%s, %d MB free; 2 GB are wanted (--data DIR names another)".formatted(data, space >> 20)),
                new Finding(State.READY, "cache", "%s (%s names another)".formatted(cache, SupplyCache.VARIABLE)));
    }

    private static List<Finding> languages() {
        List<Finding> findings = new ArrayList<>();
        for (Interpreter interpreter : Interpreter.values()) {
            Optional<Path> found = interpreter.find();
            findings.add(
                    found.isPresent()
                            ? new Finding(
                                    State.READY,
                                    interpreter.language(),
                                    "learners' programs run with %s".formatted(found.get()))
                            : new Finding(
                                    State.OFF,
                                    interpreter.language(),
                                    "goals in it are off: install " + interpreter.wanted()));
        }
        return findings;
    }

    private static long memoryAvailable() throws IOException {
        return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }

    /** Of the nearest folder that is there: the named one may not be made yet. */
    private static long room(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }
}
