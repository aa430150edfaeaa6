package dev.aigoals.standalone.command;

import dev.aigoals.client.crash.CrashTrial;
import dev.aigoals.client.crash.Outage;
import dev.aigoals.client.installation.Installation;
import dev.aigoals.client.terminal.Screen;
import dev.aigoals.standalone.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills the system, or one of its servers, again and again while learners work, and proves that nothing is lost. */
final class CrashCommand {

    private static final String WHOLE = "standalone";
    private static final List<String> TARGETS = List.of(WHOLE, "postgresql", "redis", "temporal");
    private static final int ROUNDS = 20;
    private static final int MOST_ROUNDS = 1_000;

    private final Screen screen;
    private final Random random;

    CrashCommand(Screen screen, Random random) {
        this.screen = screen;
        this.random = random;
    }

    /** What to kill, one after the other, and how often each. */
    record Plan(List<String> targets, int rounds) {

        /** Reads {@code [all|standalone|postgresql|redis|temporal] [ROUNDS]}. */
        static Plan parse(List<String> words) {
            List<String> targets = TARGETS;
            int rounds = ROUNDS;
            for (String word : words) {
                if (word.matches("\\d{1,4}")) {
                    rounds = Integer.parseInt(word);
                } else if (TARGETS.contains(word)) {
                    targets = List.of(word);
                } else if (!word.equals("all")) {
                    throw usage("'%s' cannot be killed.".formatted(word));
                }
            }
            if (rounds < 1 || rounds > MOST_ROUNDS) {
                throw usage("%d rounds are not possible.".formatted(rounds));
            }
            return new Plan(targets, rounds);
        }

        private static Refusal usage(String problem) {
            return new Refusal(
                    problem,
                    "Say one of %s or all, and how many rounds (1 to %d)."
                            .formatted(String.join(", ", TARGETS), MOST_ROUNDS));
        }
    }

    /** True when nothing went wrong. */
    boolean run(Path data, List<Path> banks, Plan plan) throws InterruptedException {
        boolean clean = true;
        try (Victim victim = Victim.start(data, banks)) {
            for (String target : plan.targets()) {
                screen.heading("kill -9 of %s, %d rounds".formatted(target, plan.rounds()));
                clean &= audited(victim, banks, plan.rounds(), outage(victim, target));
            }
        }
        return clean;
    }

    private boolean audited(Victim victim, List<Path> banks, int rounds, Outage outage) throws InterruptedException {
        Installation system = Installation.read(victim.announcement().file());
        List<String> faults = new ArrayList<>(new CrashTrial(screen, system, banks, random).play(rounds, outage));
        faults.forEach(fault -> screen.problem("  " + fault));
        if (faults.isEmpty()) {
            screen.line("  nothing acknowledged was lost, nothing happened twice");
        }
        return faults.isEmpty();
    }

    private static Outage outage(Victim victim, String target) {
        return target.equals(WHOLE) ? victim::killAndStartAgain : () -> victim.killServer(target);
    }
}
