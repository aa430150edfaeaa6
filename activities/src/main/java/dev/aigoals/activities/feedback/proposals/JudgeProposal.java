package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.proposals.Judgement.Sayable;
import dev.aigoals.activities.feedback.proposals.Judgement.Unsayable;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.PlainText;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.activities.guard.leak.Guarded;
import dev.aigoals.activities.guard.leak.LeakCheck;
import dev.aigoals.activities.guard.leak.LeakVerdict;
import dev.aigoals.activities.guard.proof.HintClaim;
import dev.aigoals.activities.guard.proof.HintClaim.Ground;
import dev.aigoals.activities.guard.proof.HintProof;
import dev.aigoals.activities.guard.proof.HintVerdict;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.Told;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Text;
import dev.aigoals.platform.turns.TurnOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides whether a proposal may be said: its claim is run, its values must have been seen, its words may tell no solution. */
@Component
public final class JudgeProposal {

    private static final int SECONDS = 5;

    private final CodeRunner runner;
    private final HintProof proof;

    public JudgeProposal(CodeRunner runner) {
        this.runner = runner;
        this.proof = new HintProof(runner);
    }

    /**
     * What a proposal is judged by.
     *
     * @param report what running the checks on the program showed
     * @param told texts that the learner has been told before
     */
    public record Bench(Workpiece piece, Report report, Scope scope, List<String> told) {

        public Bench {
            told = List.copyOf(told);
        }

        Set<String> failing() {
            return report.results().stream()
                    .filter(result -> !result.passed())
                    .map(CheckResult::id)
                    .collect(Collectors.toSet());
        }
    }

    /** Reads and judges what a model answered; without words to read there is nothing to say. */
    public Judgement judge(String answer, Bench bench, Deadline deadline) throws InterruptedException {
        Optional<Proposal> proposal =
                ProposalReader.read(bench.piece().content().language(), answer);
        return proposal.isPresent() ? judge(proposal.get(), bench, deadline) : ProposalReader.nothing(answer);
    }

    /** Rejected, too, where the time is not enough to see it. */
    public Judgement judge(Proposal proposal, Bench bench, Deadline deadline) throws InterruptedException {
        return deadline.keep(() -> judge(proposal, bench)).orElseGet(() -> Unsayable.rejected("not proven in time"));
    }

    private Judgement judge(Proposal proposal, Bench bench) throws InterruptedException {
        String text = PlainText.of(proposal.text()).strip();
        List<Piece> pieces = Sentences.of(text);
        Optional<String> excess = bench.scope().excess(pieces);
        if (excess.isPresent()) {
            return Unsayable.rejected(excess.get());
        }
        Optional<String> doubt = doubt(proposal, bench);
        if (doubt.isPresent()) {
            return Unsayable.rejected(doubt.get());
        }
        SaidValues values = new SaidValues(bench.piece(), bench.report());
        Optional<String> seen = seen(proposal, bench, values);
        Optional<String> unseen = values.unseen(pieces);
        if (unseen.isPresent()) {
            return Unsayable.rejected("tells a value that was not seen");
        }
        return leak(pieces, bench)
                .<Judgement>map(reason -> new Unsayable(TurnOutcome.HELD, reason))
                .orElseGet(() -> new Sayable(text, seen));
    }

    /** Why the claim is not confirmed. Other checks that fail as they did before neither help nor harm it, and are not run. */
    private Optional<String> doubt(Proposal proposal, Bench bench) throws InterruptedException {
        Workpiece piece = bench.piece();
        List<Check> checks = piece.task().checks().stream()
                .filter(check ->
                        check.id().equals(proposal.check()) || !bench.failing().contains(check.id()))
                .toList();
        HintVerdict verdict = proof.prove(
                new HintClaim(piece.program(), piece.task().reference(), checks, proposal.check(), proposal.ground()));
        return switch (verdict) {
            case HintVerdict.Confirmed _ -> Optional.empty();
            case HintVerdict.Refuted(var reason, var _) ->
                Optional.of(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            case HintVerdict.Unknown(var reason) -> Optional.of(reason.en());
        };
    }

    /** What the runner saw: of the counter-example where there is one, else of the check that the words are about. */
    private Optional<String> seen(Proposal proposal, Bench bench, SaidValues values) throws InterruptedException {
        if (!(proposal.ground() instanceof Ground.CounterExample example)) {
            return bench.report().results().stream()
                    .filter(result -> result.id().equals(proposal.check()))
                    .flatMap(result -> Optional.ofNullable(result.shown()).stream())
                    .map(Told::message)
                    .findFirst();
        }
        Workpiece piece = bench.piece();
        Report report = runner.check(piece.program(), List.of(visibly(example)), piece.locale(), CheckListener.NONE);
        Optional<Told> told = report.results().stream()
                .flatMap(result -> Optional.ofNullable(result.shown()).stream())
                .findFirst();
        told.ifPresent(seen -> values.note(example.call(), example.arguments(), seen));
        return told.map(Told::message);
    }

    private static Check visibly(Ground.CounterExample example) {
        Expectations expected = new Expectations(example.expected(), null, null, null, List.of(), false, List.of());
        return new Check(
                "example",
                new Text("An example", "Un ejemplo"),
                true,
                SECONDS,
                new CheckForm.Call(example.call(), example.arguments(), expected));
    }

    private Optional<String> leak(List<Piece> pieces, Bench bench) throws InterruptedException {
        Workpiece piece = bench.piece();
        int index = piece.content().tasks().indexOf(piece.task());
        Guarded guarded = Guarded.of(piece.content(), index, piece.program(), bench.failing());
        List<String> free = new ArrayList<>(guarded.free());
        free.addAll(bench.told());
        LeakCheck check =
                new LeakCheck(runner, new Guarded(guarded.program(), guarded.solutions(), free, guarded.failing()));
        for (Piece part : pieces) {
            if (check.examine(part) instanceof LeakVerdict.Held(var reason, var detail)) {
                return Optional.of(reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + detail);
            }
        }
        return Optional.empty();
    }
}
