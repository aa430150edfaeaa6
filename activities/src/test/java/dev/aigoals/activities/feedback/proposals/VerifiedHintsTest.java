package dev.aigoals.activities.feedback.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.feedback.proposals.Judgement.Sayable;
import dev.aigoals.activities.feedback.proposals.RandomModel.Answer;
import dev.aigoals.activities.guard.proof.HintClaim.Ground;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.learner.LearnerLocale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a model proposes by lot about many wrong programs: whatever is let through is run again, in another way. */
class VerifiedHintsTest {

    private static final Logger log = LoggerFactory.getLogger(VerifiedHintsTest.class);
    private static final long SEED = 20_261_125;
    private static final int FEWEST_PROGRAMS = 100;
    private static final Scope SCOPE = new Scope(8, 1200, true);
    private static CodeRunner runner;
    private static JudgeProposal judge;

    private record Outcome(String where, Answer answer, Judgement judgement, Optional<String> fault) {

        boolean verified() {
            return judgement instanceof Sayable;
        }
    }

    @BeforeAll
    static void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
        judge = new JudgeProposal(runner);
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    @Test
    void noHintThatIsCalledVerifiedIsWrong() throws Exception {
        List<Callable<Optional<Outcome>>> cases = new ArrayList<>();
        for (WrongProgram wrong : WrongProgram.some(new Random(SEED))) {
            long seed = SEED + cases.size();
            cases.add(() -> judged(wrong, new RandomModel(new Random(seed))));
        }
        List<Outcome> outcomes = sideBySide(cases);
        List<Outcome> verified = outcomes.stream().filter(Outcome::verified).toList();
        List<Outcome> honest =
                outcomes.stream().filter(one -> one.answer().honest()).toList();
        long confirmed = honest.stream().filter(Outcome::verified).count();
        log.info(
                "{} wrong programs, {} hints verified; of {} honest ones {}; held or rejected: {}",
                outcomes.size(),
                verified.size(),
                honest.size(),
                confirmed,
                outcomes.stream()
                        .filter(one -> !one.verified())
                        .map(one -> one.answer().kind() + " -> " + one.judgement())
                        .distinct()
                        .toList());

        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(FEWEST_PROGRAMS);
        assertThat(verified)
                .hasSizeGreaterThan(FEWEST_PROGRAMS / 4)
                .allSatisfy(one -> assertThat(one.fault()).as(one.where()).isEmpty());
        assertThat(confirmed).as("honest hints that were confirmed").isGreaterThan(honest.size() * 9L / 10);
        assertThat(verified)
                .noneMatch(one -> one.answer().kind().startsWith("tells"))
                .noneMatch(one -> one.answer().kind().startsWith("wrong"));
    }

    /** Empty where the slip of a program harms no check. */
    private static Optional<Outcome> judged(WrongProgram wrong, RandomModel model) throws InterruptedException {
        Report report = wrong.run(runner, wrong.code(), wrong.task().checks());
        if (report.verdict() != Verdict.FAILED) {
            return Optional.empty();
        }
        Answer answer = model.about(wrong, report);
        Proposal proposal =
                ProposalReader.read(wrong.goal().language(), answer.json()).orElseThrow();
        var bench = new JudgeProposal.Bench(wrong.piece(LearnerLocale.EN), report, SCOPE, List.of());
        Judgement judgement = judge.judge(proposal, bench, Deadline.in(Duration.ofMinutes(2)));
        Optional<String> fault = judgement instanceof Sayable ? fault(wrong, proposal) : Optional.empty();
        return Optional.of(new Outcome(wrong.name() + " " + answer.kind(), answer, judgement, fault));
    }

    /** What is wrong with a claim, check by check. */
    private static Optional<String> fault(WrongProgram wrong, Proposal proposal) throws InterruptedException {
        if (passes(wrong, wrong.code(), proposal.check())) {
            return Optional.of("the check that it aims at passes");
        }
        return switch (proposal.ground()) {
            case Ground.WholeProgram(var code) -> faultOfPatch(wrong, code, proposal.check());
            case Ground.Lines(var first, var last, var code) -> {
                List<String> lines = new ArrayList<>(wrong.code().lines().toList());
                lines.subList(first - 1, last).clear();
                lines.add(first - 1, code);
                yield faultOfPatch(wrong, String.join("\n", lines) + "\n", proposal.check());
            }
            case Ground.CounterExample example -> faultOfExample(wrong, example);
        };
    }

    private static Optional<String> faultOfPatch(WrongProgram wrong, String code, String aimed)
            throws InterruptedException {
        if (!passes(wrong, code, aimed)) {
            return Optional.of("the patch does not mend it");
        }
        for (Check check : wrong.task().checks()) {
            if (passes(wrong, wrong.code(), check.id()) && !passes(wrong, code, check.id())) {
                return Optional.of("the patch breaks " + check.id());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> faultOfExample(WrongProgram wrong, Ground.CounterExample example)
            throws InterruptedException {
        Expectations value = new Expectations(example.expected(), null, null, null, List.of(), false, List.of());
        Check any = wrong.task().checks().getFirst();
        Check check =
                new Check("again", any.name(), true, 5, new CheckForm.Call(example.call(), example.arguments(), value));
        boolean right = wrong.run(runner, wrong.task().alternative(), List.of(check))
                .verdict()
                .equals(Verdict.PASSED);
        boolean learner =
                wrong.run(runner, wrong.code(), List.of(check)).verdict().equals(Verdict.PASSED);
        return right && !learner ? Optional.empty() : Optional.of("the example shows nothing");
    }

    private static boolean passes(WrongProgram wrong, String code, String check) throws InterruptedException {
        List<Check> one = wrong.task().checks().stream()
                .filter(each -> each.id().equals(check))
                .toList();
        return wrong.run(runner, code, one).results().stream().allMatch(CheckResult::passed);
    }

    private static List<Outcome> sideBySide(List<Callable<Optional<Outcome>>> cases) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (Future<Optional<Outcome>> future : pool.invokeAll(cases)) {
                future.get().ifPresent(outcomes::add);
            }
        }
        return outcomes;
    }
}
