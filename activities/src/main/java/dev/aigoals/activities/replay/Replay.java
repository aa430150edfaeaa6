package dev.aigoals.activities.replay;

import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.Speaker;
import dev.aigoals.activities.turns.Consent;
import dev.aigoals.activities.turns.TurnJudge;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.AgentTurns;
import dev.aigoals.platform.turns.AgentTurns.Indexed;
import dev.aigoals.platform.turns.ModelCalls;
import dev.aigoals.platform.turns.TurnOutcome;
import dev.aigoals.platform.turns.TurnSpending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs recorded turns against another model, or another version of a prompt, and tells what changed; learners notice nothing. */
public final class Replay {
    private static final int EXAMPLES = 10;
    private static final int LONGEST_EXAMPLE = 300;
    private static final Set<String> NOT_SHOWN = Stream.of(TurnOutcome.REJECTED, TurnOutcome.HELD, TurnOutcome.UNUSABLE)
            .map(TurnOutcome::wireName)
            .collect(Collectors.toUnmodifiableSet());

    private final AgentTurns turns;
    private final ModelCalls calls;
    private final Consent consent;
    private final Optional<Asking> asking;
    private final Comparison comparison = new Comparison();
    private final List<String> examples = new ArrayList<>();
    private int withoutConsent;
    private int unreadable;

    private Replay(ConfigurableApplicationContext worker, Optional<Asking> asking) {
        this.turns = worker.getBean(AgentTurns.class);
        this.calls = worker.getBean(ModelCalls.class);
        this.consent = worker.getBean(Consent.class);
        this.asking = asking;
    }

    /**
     * Replays on the servers that the settings name.
     *
     * @param tell hears the result line by line
     * @return false where no model is set that could be asked
     */
    public static boolean run(Map<String, String> settings, ReplayPlan plan, Consumer<String> tell)
            throws InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        plan.model().ifPresent(name -> {
            all.put("aigoals.models.large", name);
            all.put("aigoals.models.small", name);
        });
        try (ConfigurableApplicationContext worker = IdleWorker.on(all)) {
            if (plan.asks() && !worker.getBean(ModelProperties.class).configured()) {
                tell.accept("No model is set that could be asked.");
                return false;
            }
            Replay replay = new Replay(worker, plan.asks() ? Optional.of(asking(worker, plan)) : Optional.empty());
            replay.all(plan, tell);
            return true;
        }
    }

    private static Asking asking(ConfigurableApplicationContext worker, ReplayPlan plan) {
        return new Asking(
                worker.getBean(Speaker.class),
                worker.getBean(ModelProperties.class),
                worker.getBeanProvider(TurnJudge.class).orderedStream().toList(),
                plan.presentPrompts());
    }

    private void all(ReplayPlan plan, Consumer<String> tell) throws InterruptedException {
        List<Indexed> index = turns.since(plan.since());
        int told = 0;
        for (Indexed turn : index) {
            if (asking.isPresent() && told > 0 && told % EXAMPLES == 0) {
                tell.accept("  %d of %d asked again …".formatted(told, index.size()));
            }
            one(turn);
            told++;
        }
        tell.accept("%d turns since %s%s".formatted(index.size(), plan.since(), leftOut()));
        comparison.lines().forEach(tell);
        if (!examples.isEmpty()) {
            tell.accept("");
            tell.accept(asking.isPresent() ? "What changed, for instance:" : "Not shown to learners, for instance:");
            examples.forEach(tell);
        }
    }

    private void one(Indexed turn) throws InterruptedException {
        Optional<AgentTurn> recorded = turns.find(turn.id());
        if (recorded.isEmpty()) {
            unreadable++;
        } else if (asking.isPresent() && !consent.given(recorded.get().run())) {
            withoutConsent++;
        } else {
            compare(turn, recorded.get());
        }
    }

    private void compare(Indexed turn, AgentTurn recorded) throws InterruptedException {
        TurnSpending spent = calls.ofTurn(turn.id());
        Result before =
                new Result(turn.outcome(), turn.reason(), spent.spending().cost(), spent.duration());
        String purpose = turn.agent() + "/" + turn.purpose();
        if (asking.isEmpty()) {
            comparison.add(purpose, before, Optional.empty());
            if (!shown(turn.outcome())) {
                example("  %s, %s: %s%n      %s"
                        .formatted(purpose, turn.outcome(), turn.reason(), oneLine(recorded.answer())));
            }
            return;
        }
        Result after = asking.get().again(recorded);
        comparison.add(purpose, before, Optional.of(after));
        if (!after.outcome().equals(before.outcome())) {
            example("  %s %s: %s -> %s (%s)"
                    .formatted(purpose, turn.id(), before.outcome(), after.outcome(), after.reason()));
        }
    }

    private static boolean shown(String outcome) {
        return !NOT_SHOWN.contains(outcome);
    }

    private void example(String words) {
        if (examples.size() < EXAMPLES) {
            examples.add(words);
        }
    }

    private String leftOut() {
        List<String> reasons = new ArrayList<>();
        if (withoutConsent > 0) {
            reasons.add("%d left out, as their learners do not consent now".formatted(withoutConsent));
        }
        if (unreadable > 0) {
            reasons.add("%d left out, as their words are not in the object store".formatted(unreadable));
        }
        return reasons.isEmpty() ? "" : "; " + String.join("; ", reasons);
    }

    private static String oneLine(String answer) {
        String line = answer.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "…";
    }
}
