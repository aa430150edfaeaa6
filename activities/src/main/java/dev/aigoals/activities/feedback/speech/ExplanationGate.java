package dev.aigoals.activities.feedback.speech;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.verdict.JudgedReport;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.leak.Guarded;
import dev.aigoals.activities.guard.leak.LeakCheck;
import dev.aigoals.activities.guard.leak.LeakVerdict.Held;
import dev.aigoals.activities.guard.leak.LeakVerdict.Released;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.platform.turns.TurnOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which pieces of an explanation may be said: those that speak of what is there and do not tell the solution. */
final class ExplanationGate {
    private final Grounds grounds;
    private final LeakCheck leakCheck;
    private final List<Held> held = new CopyOnWriteArrayList<>();
    private final List<String> groundless = new CopyOnWriteArrayList<>();

    private ExplanationGate(Grounds grounds, LeakCheck leakCheck) {
        this.grounds = grounds;
        this.leakCheck = leakCheck;
    }

    /** For what is said about a learner's program after a verdict. */
    static ExplanationGate of(CodeRunner runner, Workpiece piece, JudgedReport report) {
        int index = piece.content().tasks().indexOf(piece.task());
        Guarded guarded = Guarded.of(piece.content(), index, piece.program(), report.failing());
        return new ExplanationGate(Grounds.of(piece, report.told()), new LeakCheck(runner, guarded));
    }

    boolean lets(Piece piece) throws InterruptedException {
        Optional<String> madeUp = grounds.groundless(piece);
        if (madeUp.isPresent()) {
            groundless.add(madeUp.get());
            return false;
        }
        return switch (leakCheck.examine(piece)) {
            case Released _ -> true;
            case Held leak -> {
                held.add(leak);
                yield false;
            }
        };
    }

    /** Pieces that were left out. */
    int leftOut() {
        return held.size() + groundless.size();
    }

    /**
     * What became of the whole.
     *
     * @param shown pieces that were said
     */
    TurnOutcome outcome(int shown) {
        if (!held.isEmpty()) {
            return TurnOutcome.HELD;
        }
        return shown > 0 ? TurnOutcome.SHOWN : TurnOutcome.REJECTED;
    }

    /** Why pieces were left out, for the record of the turn. */
    String reason() {
        return Stream.concat(
                        held.stream().map(piece -> piece.reason() + " (" + piece.detail() + ")"), groundless.stream())
                .collect(Collectors.joining("; "));
    }
}
