package dev.aigoals.activities.guard;

import dev.aigoals.activities.guard.LeakVerdict.Held;
import dev.aigoals.activities.guard.LeakVerdict.Reason;
import dev.aigoals.activities.guard.LeakVerdict.Released;
import dev.aigoals.activities.runner.CodeRunner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Decides, piece by piece, whether what a model says in one turn gives the task's solution away. Deterministic; for one turn and one
 * thread. A held piece leaves nothing behind: the turn may go on without it.
 */
public final class LeakCheck {
    private static final double MOST_TOLD = 0.5;
    private static final int FEWEST_SECRETS = 8;
    private static final int FEWEST_TOKENS_TO_TRY = 4;

    private final Guarded guarded;
    private final CodeTrial trial;
    private final List<Overlap> overlaps;
    private final List<BitSet> told = new ArrayList<>();
    private final List<String> code = new ArrayList<>();

    public LeakCheck(CodeRunner runner, Guarded guarded) {
        this.guarded = guarded;
        this.trial = new CodeTrial(runner, guarded);
        var free = guarded.free().stream()
                .map(text -> Tokens.ofCode(guarded.program().language(), text))
                .toList();
        this.overlaps = guarded.solutions().stream()
                .map(solution -> new Overlap(Tokens.ofCode(guarded.program().language(), solution), free))
                .toList();
        overlaps.forEach(overlap -> told.add(new BitSet()));
    }

    /** Judges the next piece together with all that were released before it. */
    public LeakVerdict examine(Piece piece) throws InterruptedException {
        var fragments = Fragment.of(piece);
        var now = told.stream().map(before -> (BitSet) before.clone()).toList();
        for (int i = 0; i < overlaps.size(); i++) {
            for (Fragment fragment : fragments) {
                now.get(i)
                        .or(overlaps.get(i)
                                .told(
                                        fragment.tokens(guarded.program().language()),
                                        fragment.kind() == Fragment.Kind.PROSE));
            }
            if (tooMuch(overlaps.get(i).secrets(), now.get(i).cardinality())) {
                return new Held(
                        Reason.TELLS_THE_SOLUTION,
                        now.get(i).cardinality() + " of " + overlaps.get(i).secrets());
            }
        }
        var tried = fragments.stream().filter(this::worthTrying).toList();
        var held = tryAll(tried);
        if (held.isPresent()) {
            return held.get();
        }
        tried.forEach(fragment -> code.add(fragment.code()));
        for (int i = 0; i < now.size(); i++) {
            told.get(i).or(now.get(i));
        }
        return new Released();
    }

    private static boolean tooMuch(int secrets, int told) {
        return secrets >= FEWEST_SECRETS && told >= secrets * MOST_TOLD;
    }

    private boolean worthTrying(Fragment fragment) {
        return fragment.kind() != Fragment.Kind.PROSE
                && fragment.tokens(guarded.program().language()).size() >= FEWEST_TOKENS_TO_TRY
                && guarded.free().stream()
                        .noneMatch(free -> free.contains(fragment.code().strip()));
    }

    private Optional<Held> tryAll(List<Fragment> fragments) throws InterruptedException {
        for (Fragment fragment : fragments) {
            var held = trial.of(fragment.code(), fragment.kind() == Fragment.Kind.BLOCK);
            if (held.isPresent()) {
                return held;
            }
        }
        if (fragments.isEmpty() || code.size() + fragments.size() < 2) {
            return Optional.empty();
        }
        var all = new ArrayList<>(code);
        fragments.forEach(fragment -> all.add(fragment.code()));
        return trial.of(String.join("\n", all), false);
    }
}
