package dev.aigoals.activities.guard.leak;

import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.leak.LeakVerdict.Held;
import dev.aigoals.activities.guard.leak.LeakVerdict.Reason;
import dev.aigoals.activities.guard.leak.LeakVerdict.Released;
import dev.aigoals.activities.runner.CodeRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides, piece by piece, whether what a model says in one turn gives the task's solution away. Deterministic; for one turn and one
 * thread. A held piece leaves nothing behind: the turn may go on without it. Prose never waits for the sandbox.
 */
public final class LeakCheck {
    private final TrialRule rule;
    private final CodeTrial trial;
    private final List<Telling> solutions;
    private final List<String> code = new ArrayList<>();

    public LeakCheck(CodeRunner runner, Guarded guarded) {
        var language = guarded.program().language();
        var free = guarded.free().stream()
                .map(text -> Tokens.ofCode(language, text))
                .toList();
        this.rule = new TrialRule(guarded);
        this.trial = new CodeTrial(runner, guarded);
        this.solutions = guarded.solutions().stream()
                .map(solution -> new Telling(language, solution, free))
                .toList();
    }

    /** Judges the next piece together with all that were released before it. */
    public LeakVerdict examine(Piece piece) throws InterruptedException {
        var fragments = Fragment.of(piece);
        var words = piece.code() ? Set.<String>of() : Spoken.words(piece.text());
        for (Telling solution : solutions) {
            if (solution.tooMuchWith(fragments, words)) {
                return new Held(Reason.TELLS_THE_SOLUTION, solution.toString());
            }
        }
        var said = fragments.stream()
                .filter(fragment -> fragment.kind() != Fragment.Kind.PROSE)
                .toList();
        var held = tryAll(said);
        if (held.isPresent()) {
            return held.get();
        }
        said.forEach(fragment -> code.add(fragment.code()));
        solutions.forEach(Telling::keep);
        return new Released();
    }

    /** How many programs were run for this turn. */
    int programs() {
        return trial.programs();
    }

    /** Each by itself, then all that was said in one, the free parts included: a head that was given anyway makes a body whole. */
    private Optional<Held> tryAll(List<Fragment> said) throws InterruptedException {
        var worth = said.stream().filter(rule::worthRunning).toList();
        for (Fragment fragment : worth) {
            var held = trial.of(fragment);
            if (held.isPresent()) {
                return held;
            }
        }
        if (said.isEmpty() || (code.isEmpty() && said.size() < 2)) {
            return Optional.empty();
        }
        var all = new StringBuilder();
        code.forEach(one -> all.append(one).append('\n'));
        said.forEach(one -> all.append(one.code()).append('\n'));
        return rule.worthRunning(said.getLast()) ? trial.together(all.toString()) : Optional.empty();
    }
}
