package dev.aigoals.activities.replay;

import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.guard.Sentences;
import dev.aigoals.activities.guard.leak.Guarded;
import dev.aigoals.activities.guard.leak.LeakCheck;
import dev.aigoals.activities.guard.leak.LeakVerdict;
import dev.aigoals.activities.runner.CodeRunner;
import dev.aigoals.activities.runner.Program;
import dev.aigoals.activities.turns.TurnJudge;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import dev.aigoals.platform.turns.AgentTurn;
import dev.aigoals.platform.turns.TurnOutcome;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where no gate of an agent's own knows a turn of plain words about a program: they may tell no task's solution. */
@Component
@Order
final class SolutionLeaks implements TurnJudge {
    private final CodeRunner runner;
    private final GoalRuns runs;
    private final GoalContents contents;

    SolutionLeaks(CodeRunner runner, GoalRuns runs, GoalContents contents) {
        this.runner = runner;
        this.runs = runs;
        this.contents = contents;
    }

    @Override
    public boolean judges(AgentTurn recorded) {
        return recorded.agent() == AgentName.FEEDBACK
                && recorded.schema() == null
                && content(recorded).isPresent();
    }

    @Override
    public Judgement judge(AgentTurn recorded, String answer) throws InterruptedException {
        GoalContent goal = content(recorded).orElseThrow();
        for (int task = 0; task < goal.tasks().size(); task++) {
            Optional<LeakVerdict.Held> held = held(goal, task, answer);
            if (held.isPresent()) {
                return new Judgement(
                        TurnOutcome.HELD, held.get().reason() + " " + held.get().detail());
            }
        }
        return new Judgement(TurnOutcome.SHOWN, "");
    }

    private Optional<LeakVerdict.Held> held(GoalContent goal, int task, String answer) throws InterruptedException {
        Program starter = new Program(
                goal.language(), goal.fileName(), goal.tasks().get(task).starter());
        LeakCheck check = new LeakCheck(runner, Guarded.of(goal, task, starter, Set.of()));
        for (Piece piece : Sentences.of(answer)) {
            if (check.examine(piece) instanceof LeakVerdict.Held held) {
                return Optional.of(held);
            }
        }
        return Optional.empty();
    }

    private Optional<GoalContent> content(AgentTurn recorded) {
        return runs.find(recorded.run().goalId(), recorded.run().learnerId())
                .map(RunRecord::contentHash)
                .flatMap(contents::find);
    }
}
