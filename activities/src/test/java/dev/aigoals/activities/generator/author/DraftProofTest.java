package dev.aigoals.activities.generator.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aigoals.activities.generator.author.ReadDraft.WellFormed;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DraftProofTest {
    private static final DraftReader READER =
            new DraftReader("asked-for", Set.of(Language.PYTHON, Language.JAVASCRIPT));
    private static final Duration LONG = Duration.ofMinutes(2);
    private static CodeRunner runner;

    @BeforeAll
    static void open() throws InterruptedException {
        runner = CodeRunner.open(SandboxProperties.defaults());
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    @Test
    void goodDraftsStandTheProofInBothLanguages() throws InterruptedException {
        assertThat(faults(Drafts.basket())).isEmpty();
        assertThat(faults(Drafts.pasos())).isEmpty();
    }

    @Test
    void everythingThatDoesNotHoldIsToldByItsPartOfTheDraft() throws InterruptedException {
        List<String> faults = faults(Drafts.basket(draft -> {
            ObjectNode total = Drafts.task(draft, 1);
            total.put("starter", total.get("solution").asString());
            ((ObjectNode) total.get("wrong").get(1)).put("code", total.get("other_solution").asString());
            Drafts.task(draft, 2).put("other_solution", "def discounted(prices, percent):\n    return 10\n");
            Drafts.task(draft, 3)
                    .put("solution", "def cheapest(items):\n    return min(items, key=lambda item: item[1])[0]\n");
        }));

        assertThat(faults)
                .contains("task 1: wrong-2 passes all checks — add a check that tells it from a right one")
                .anySatisfy(fault -> assertThat(fault).startsWith("task 1, starter: the starter passes"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("task 2, other_solution: the alternative fails check check-2"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("task 3, solution: the reference fails check check-2")
                        .contains("ValueError"));
    }

    @Test
    void checksThatDoNotNoticeSmallChangesAreRefused() throws InterruptedException {
        String blunt = Drafts.basket(draft -> {
            ArrayNode checks = (ArrayNode) Drafts.task(draft, 2).get("checks");
            checks.removeAll();
            for (int i = 1; i <= 5; i++) {
                ObjectNode check = checks.addObject();
                check.put("name", "Of an empty basket nothing is left " + i)
                        .put("visible", i < 3)
                        .put("call", "discounted")
                        .put("expect", 0);
                check.putArray("args").add(checks.arrayNode()).add(i * 10);
            }
            ArrayNode wrong = (ArrayNode) Drafts.task(draft, 2).get("wrong");
            for (int i = 0; i < 3; i++) {
                ((ObjectNode) wrong.get(i))
                        .put("code", "def discounted(prices, percent):\n    return " + (i + 1) + "\n");
            }
        });

        assertThat(faults(blunt))
                .singleElement()
                .asString()
                .startsWith("task 2, checks: they notice only ")
                .contains("of 8 small changes", "these pass every check: line ", "instead of");
    }

    @Test
    void programsThatOnlyWasteTimeEndTheProof() throws InterruptedException {
        String endless = Drafts.basket(1, "solution", "def total(prices):\n    while True:\n        pass\n");
        long begun = System.nanoTime();

        assertThat(faults(endless, Duration.ofSeconds(4)))
                .containsExactly("the draft: running it took longer than 4 s"
                        + " — write programs that end in milliseconds, wrong ones included");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void anInterruptEndsTheProofAtOnce() throws InterruptedException {
        GoalContent endless =
                content(Drafts.basket(1, "solution", "def total(prices):\n    while True:\n        pass\n"));
        var begun = new CountDownLatch(1);
        var proof = new FutureTask<>(() -> {
            begun.countDown();
            return new DraftProof(runner, LONG).faults(endless);
        });
        Thread agent = Thread.ofVirtual().start(proof);
        begun.await();

        agent.interrupt();

        assertThatThrownBy(() -> proof.get(3, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
    }

    private static List<String> faults(String answer) throws InterruptedException {
        return faults(answer, LONG);
    }

    private static List<String> faults(String answer, Duration longest) throws InterruptedException {
        return new DraftProof(runner, longest)
                .faults(content(answer)).stream().map(Fault::toString).toList();
    }

    private static GoalContent content(String answer) {
        ReadDraft read = READER.read(answer);
        assertThat(read).isInstanceOf(WellFormed.class);
        return ((WellFormed) read).content();
    }
}
