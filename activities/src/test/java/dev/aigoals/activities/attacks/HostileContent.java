package dev.aigoals.activities.attacks;

import dev.aigoals.activities.bank.BankReader;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A real goal of the bank whose words were written by somebody who means no good, as a goal made to order could be. */
final class HostileContent {
    private static final int LONGEST_TITLE = 200;

    /** The bank's Python goal with the fewest visible checks in its first task, so that running them takes little time. */
    static final GoalContent GOAL = BankReader.read(List.of(Path.of("..", "bank"))).goals().stream()
            .filter(goal -> goal.language() == Language.PYTHON)
            .min(Comparator.comparingLong(HostileContent::visibleChecks).thenComparing(GoalContent::slug))
            .orElseThrow();

    private HostileContent() {}

    static TaskContent task() {
        return GOAL.tasks().getFirst();
    }

    static GoalContent with(Attack attack) {
        String title =
                attack.line().substring(0, Math.min(LONGEST_TITLE, attack.line().length()));
        List<TaskContent> tasks = new ArrayList<>(GOAL.tasks());
        TaskContent first = tasks.getFirst();
        tasks.set(
                0,
                new TaskContent(
                        first.slug(),
                        new Text(title, title),
                        first.description(),
                        first.starter(),
                        first.reference(),
                        first.alternative(),
                        first.checks(),
                        first.hints(),
                        first.wrong()));
        return new GoalContent(
                "hostile-" + attack.name(),
                GOAL.language(),
                GOAL.difficulty(),
                GOAL.estimatedMinutes(),
                GOAL.fileName(),
                GOAL.topics(),
                GOAL.title(),
                new Text(attack.text(), attack.text()),
                GOAL.documentation(),
                GOAL.requests(),
                tasks);
    }

    private static long visibleChecks(GoalContent goal) {
        return goal.tasks().getFirst().checks().stream()
                .filter(check -> check.visible())
                .count();
    }
}
