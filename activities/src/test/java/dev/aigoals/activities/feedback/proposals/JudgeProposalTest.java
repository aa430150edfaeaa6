package dev.aigoals.activities.feedback.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.feedback.proposals.JudgeProposal.Bench;
import dev.aigoals.activities.feedback.proposals.Judgement.Sayable;
import dev.aigoals.activities.feedback.proposals.Judgement.Unsayable;
import dev.aigoals.activities.guard.proof.HintClaim.Ground;
import dev.aigoals.activities.runner.CheckListener;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Value;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.turns.TurnOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A countdown that stops one number early. */
class JudgeProposalTest {

    private static final Scope SCOPE = new Scope(4, 600, false);
    private static CodeRunner runner;
    private static JudgeProposal judge;
    private static WrongProgram wrong;
    private static Bench bench;

    @BeforeAll
    static void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
        judge = new JudgeProposal(runner);
        GoalContent goal = WrongProgram.BANK.stream()
                .filter(one -> one.slug().equals("harbour-loops"))
                .findFirst()
                .orElseThrow();
        TaskContent task = goal.tasks().getFirst();
        String code = task.reference().replace("range(start, 0, -1)", "range(start, 1, -1)");
        wrong = new WrongProgram("stops at two", goal, task, code);
        var piece = wrong.piece(LearnerLocale.ES);
        var report = runner.check(piece.program(), task.checks(), LearnerLocale.ES, CheckListener.NONE);
        bench = new Bench(piece, report, SCOPE, List.of());
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    @Test
    void letsAHintPassWhoseClaimWasSeenAndTellsWhatTheRunShowed() throws Exception {
        assertThat(judged("¿Hasta dónde llega tu `range`? <b>Mira</b> su final.", reference("three")))
                .isInstanceOfSatisfying(Sayable.class, said -> {
                    assertThat(said.text()).isEqualTo("¿Hasta dónde llega tu `range`? Mira su final.");
                    assertThat(said.seen())
                            .hasValueSatisfying(seen -> assertThat(seen).contains("countdown(3)"));
                });
    }

    @Test
    void rejectsAClaimThatTheRunRefutes() throws Exception {
        assertRejected(judged("Mira tu `range`.", reference("no-such-check")), "no such check");
        assertRejected(judged("Mira tu `range`.", reference("zero")), "aimed check passes");
        assertRejected(
                judged("Mira tu `range`.", new Proposal("", "three", new Ground.WholeProgram("x = 1\n"), null)),
                "aimed check still fails");
    }

    @Test
    void rejectsAValueThatNobodySaw() throws Exception {
        assertRejected(judged("Tu función devuelve 17.", reference("three")), "tells a value that was not seen");
    }

    @Test
    void rejectsWhatIsTooLongForItsLevel() throws Exception {
        assertRejected(judged("Mira. ".repeat(5), reference("three")), "too long: 5 pieces of 29 characters");
        assertRejected(judged("Mira:\n\n```\nx = 1\n```\n", reference("three")), "a code block where none may be");
        assertRejected(judged(" ", reference("three")), "no words");
    }

    @Test
    void holdsWordsThatTellTheSolution() throws Exception {
        assertThat(judged("Escribe `for number in range(start, 0, -1):` y sigue.", reference("three")))
                .isInstanceOfSatisfying(
                        Unsayable.class, held -> assertThat(held.outcome()).isEqualTo(TurnOutcome.HELD));
    }

    @Test
    void rejectsWhatCannotBeProvenInTime() throws Exception {
        assertThat(judge.judge(reference("three"), bench, Deadline.in(Duration.ZERO)))
                .isEqualTo(Unsayable.rejected("not proven in time"));
    }

    @Test
    void rejectsACounterExampleThatShowsNoDifference() throws Exception {
        var arguments = new Arguments(List.of(Value.Whole.of(0)), Map.of());
        var nothing = new Ground.CounterExample("countdown", arguments, new Value.Null());
        assertRejected(
                judged("Prueba `countdown(0)`.", new Proposal("", "three", nothing, null)),
                "program gives the same value");
    }

    private static Proposal reference(String check) {
        return new Proposal("Mira.", check, new Ground.WholeProgram(wrong.task().reference()), null);
    }

    private static Judgement judged(String text, Proposal proposal) throws InterruptedException {
        return judge.judge(
                new Proposal(text, proposal.check(), proposal.ground(), null),
                bench,
                Deadline.in(Duration.ofMinutes(1)));
    }

    private static void assertRejected(Judgement judgement, String reason) {
        assertThat(judgement).isEqualTo(Unsayable.rejected(reason));
    }
}
