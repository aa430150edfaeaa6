package dev.aigoals.activities.generator.author;

import dev.aigoals.activities.bank.BankChecker;
import dev.aigoals.activities.bank.Problem;
import dev.aigoals.activities.generator.mutation.Mutant;
import dev.aigoals.activities.generator.mutation.MutationScore;
import dev.aigoals.activities.generator.mutation.MutationTrial;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.contract.content.GoalContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Proves a draft by running all of it in the sandbox: by the bank's own proof, and then by whether its checks notice small changes
 * of its solutions. Programs that only waste time end it, too.
 */
final class DraftProof {
    private static final int MUTANTS_TOLD = 4;

    private final BankChecker checker;
    private final MutationTrial mutations;
    private final Duration longest;

    /**
     * @param longest how long a proof may take
     */
    DraftProof(CodeRunner runner, Duration longest) {
        this.checker = new BankChecker(runner);
        this.mutations = new MutationTrial(runner);
        this.longest = longest;
    }

    /** Everything that is wrong with it; empty for a good one. */
    List<Fault> faults(GoalContent content) throws InterruptedException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Fault>> proof = pool.submit(() -> prove(content));
            try {
                return proof.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException tooLong) {
                return List.of(new Fault(
                        "the draft",
                        "running it took longer than " + longest.toSeconds() + " s",
                        "write programs that end in milliseconds, wrong ones included"));
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A draft could not be run", failed.getCause());
            } finally {
                proof.cancel(true);
            }
        }
    }

    private List<Fault> prove(GoalContent content) throws InterruptedException {
        List<Fault> faults = checker.check(content).stream()
                .map(DraftProof::fault)
                .distinct()
                .toList();
        return faults.isEmpty() ? blunt(content) : faults;
    }

    private static Fault fault(Problem problem) {
        return new Fault(DraftPlace.of(problem.file()), problem.what(), problem.remedy());
    }

    private List<Fault> blunt(GoalContent content) throws InterruptedException {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < content.tasks().size(); i++) {
            MutationScore score = mutations.of(content, i);
            if (!score.enough()) {
                faults.add(blunt(i, score));
            }
        }
        return faults;
    }

    private static Fault blunt(int index, MutationScore score) {
        String unnoticed = score.unnoticed().stream()
                .limit(MUTANTS_TOLD)
                .map(Mutant::toString)
                .collect(Collectors.joining("; "));
        return new Fault(
                "task " + (index + 1) + ", checks",
                "they notice only " + score.noticed() + " of " + score.ran()
                        + " small changes of the solution; these pass every check: " + unnoticed,
                "add checks, or change their arguments, so that these changes fail");
    }
}
