package dev.aigoals.activities.generator.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.bank.BankReader;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.GoalContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The threshold against checks that people wrote with care; the whole bank with {@code -Daigoals.mutation.all=true}. */
class MutationTrialTest {
    private static final List<String> SOME = List.of("week-temperatures", "browser-lru-cache");
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
    void theBanksOwnChecksNoticeEnoughSmallChanges() throws InterruptedException {
        List<GoalContent> goals = BankReader.read(List.of(Path.of("..", "bank"))).goals().stream()
                .filter(goal -> Boolean.getBoolean("aigoals.mutation.all") || SOME.contains(goal.slug()))
                .toList();
        int ran = 0;
        int noticed = 0;
        var blunt = new ArrayList<String>();
        for (GoalContent goal : goals) {
            for (int i = 0; i < goal.tasks().size(); i++) {
                MutationScore score = new MutationTrial(runner).of(goal, i);
                ran += score.ran();
                noticed += score.noticed();
                String line = goal.slug() + ", task " + (i + 1) + ": " + score.noticed() + " of " + score.ran();
                System.out.println("mutants, " + line + " " + score.unnoticed());
                if (!score.enough()) {
                    blunt.add(line);
                }
            }
        }

        System.out.printf("mutants: %d of %d noticed%n", noticed, ran);
        assertThat(blunt).isEmpty();
        assertThat(noticed).isGreaterThan((int) (ran * 0.8));
    }
}
