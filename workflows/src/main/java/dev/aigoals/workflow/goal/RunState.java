package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.Acceptance;
import dev.aigoals.contract.goal.CarriedState;
import dev.aigoals.contract.goal.CarriedState.Remembered;
import dev.aigoals.contract.goal.CarriedState.TaskStatus;
import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.HintAllowance;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a run stands: all that its execution remembers, and what it hands to the next. */
final class RunState {

    private static final int REMEMBERED_REQUESTS = 128;
    private static final double EVEN_MOOD = 0.7;

    final RunKey key;
    final Deque<LearnerMessage> inbox = new ArrayDeque<>();
    private final Deque<Remembered> recent = new ArrayDeque<>();
    private final List<TaskProgress> tasks = new ArrayList<>();
    private @Nullable GoalPlan plan;
    private int taskIndex;
    private int steps;

    GoalPhase phase = GoalPhase.PLANNING;
    ContractStatus contract = ContractStatus.NONE;
    int hintsUsed;
    int turns;
    double moodScore = EVEN_MOOD;
    long lastActivityAt = Workflow.currentTimeMillis();
    boolean nudged;

    @Nullable
    PauseWish pauseWish;

    boolean abandonWanted;

    /** Why the run is to rest. */
    enum PauseWish {
        LEARNER,
        TERMS_DECLINED,
        STATE_MONITOR,
        EMOTIONAL_SUPPORT,
        IDLE
    }

    RunState(GoalRun run) {
        key = run.key();
        CarriedState carried = run.carried();
        if (carried != null) {
            restore(carried);
        }
    }

    private void restore(CarriedState carried) {
        phase = carried.phase();
        plan = carried.plan();
        taskIndex = carried.taskIndex();
        carried.tasks().forEach(task -> tasks.add(TaskProgress.of(task)));
        contract = carried.contract();
        inbox.addAll(carried.inbox());
        recent.addAll(carried.recent());
        hintsUsed = carried.hintsUsed();
        turns = carried.turns();
        steps = carried.flowChanges();
        moodScore = carried.moodScore();
        lastActivityAt = carried.lastActivityAt().toEpochMilli();
    }

    CarriedState carry(List<String> story) {
        return new CarriedState(
                phase,
                plan,
                taskIndex,
                tasks.stream().map(TaskProgress::carry).toList(),
                contract,
                List.copyOf(inbox),
                List.copyOf(recent),
                hintsUsed,
                turns,
                steps,
                moodScore,
                Instant.ofEpochMilli(lastActivityAt),
                story);
    }

    /** The phase that the run ought to be in, from what was asked for and what the terms say. */
    GoalPhase wantedPhase() {
        if (phase.closed()) {
            return phase;
        }
        if (abandonWanted) {
            return GoalPhase.ABANDONED;
        }
        if (pauseWish != null) {
            return GoalPhase.PAUSED;
        }
        if (contract.standing() != Standing.IN_FORCE) {
            return GoalPhase.AWAITING_TERMS;
        }
        return plan == null ? GoalPhase.PLANNING : GoalPhase.ACTIVE;
    }

    /** Lets the run rest of its own accord, unless the learner has sent work that shows they go on. */
    void rest(PauseWish why) {
        if (pauseWish == null && inbox.stream().noneMatch(LearnerMessage.Validate.class::isInstance)) {
            pauseWish = why;
        }
    }

    /** A step that no other call of the run has; asked for again under the same number when it is retried. */
    Step nextStep() {
        return new Step(key, ++steps, false);
    }

    void adopt(GoalPlan planned) {
        plan = planned;
        planned.tasks().forEach(task -> tasks.add(TaskProgress.untouched(task)));
    }

    /** Whether the learner has been given the goal. */
    boolean created() {
        return plan != null;
    }

    @Nullable
    GoalPlan plan() {
        return plan;
    }

    Optional<TaskProgress> task(TaskId id) {
        return tasks.stream().filter(task -> task.taskId().equals(id)).findFirst();
    }

    Optional<TaskProgress> currentTask() {
        return taskIndex < tasks.size() ? Optional.of(tasks.get(taskIndex)) : Optional.empty();
    }

    boolean isCurrent(TaskId id) {
        return currentTask().map(task -> task.taskId().equals(id)).orElse(false);
    }

    boolean isAhead(TaskId id) {
        for (int index = taskIndex + 1; index < tasks.size(); index++) {
            if (tasks.get(index).taskId().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Moves on to the next task; null after the last. */
    @Nullable
    TaskId advance() {
        taskIndex++;
        return currentTask().map(TaskProgress::taskId).orElse(null);
    }

    boolean allDone() {
        return plan != null && tasks.stream().allMatch(task -> task.status() == TaskStatus.COMPLETED);
    }

    int taskNumber() {
        return Math.min(taskIndex + 1, Math.max(1, tasks.size()));
    }

    int taskCount() {
        return tasks.size();
    }

    HintAllowance hints() {
        int unlocked = currentTask().map(TaskProgress::hintsUnlocked).orElse(1);
        return new HintAllowance(hintsUsed, Math.min(unlocked, contract.hintCeiling()), contract.hintCeiling());
    }

    Optional<Acceptance> remembered(RequestId id) {
        return recent.stream()
                .filter(known -> known.requestId().equals(id))
                .map(Remembered::answer)
                .findFirst();
    }

    Acceptance remember(RequestId id, Acceptance answer) {
        recent.addLast(new Remembered(id, answer));
        if (recent.size() > REMEMBERED_REQUESTS) {
            recent.removeFirst();
        }
        lastActivityAt = Workflow.currentTimeMillis();
        nudged = false;
        return answer;
    }

    /** The workflow's own time, the same whenever it is replayed. */
    Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    boolean deadlinePassed() {
        Instant deadline = contract.deadline();
        return deadline != null && Workflow.currentTimeMillis() > deadline.toEpochMilli();
    }
}
