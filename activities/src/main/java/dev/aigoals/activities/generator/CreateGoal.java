package dev.aigoals.activities.generator;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.Goals;
import org.springframework.stereotype.Component;

/** The tool {@code create_goal}: writes the goal with its content. */
@Component
final class CreateGoal {

    private final Goals goals;

    CreateGoal(Goals goals) {
        this.goals = goals;
    }

    void create(RunKey run, PlannedContent planned, LearnerLocale locale) {
        goals.plan(run.goalId(), planned.hash(), planned.content(), planned.source(), locale);
    }
}
