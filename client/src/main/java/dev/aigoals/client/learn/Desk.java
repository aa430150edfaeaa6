package dev.aigoals.client.learn;

import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies before the learner: the goal and task at work, what runs, and what waits for an answer. */
final class Desk {
    private @Nullable Goal goal;
    private @Nullable String taskId;
    private @Nullable String running;
    private @Nullable String opening;
    private boolean wishing;
    private final Deque<ServerMessage.MotivationModal> modals = new ArrayDeque<>();
    private final Deque<ServerMessage.ContractChanged> contracts = new ArrayDeque<>();

    /** Takes a message in, and answers the task that the learner should see now, where it is another one. */
    synchronized Optional<Goal.Task> take(ServerMessage message) {
        switch (message) {
            case ServerMessage.GoalCreated created when wishing -> choose(created.goal(), null);
            case ServerMessage.GoalSnapshot snapshot
            when snapshot.goal().id().equals(opening) -> {
                choose(snapshot.goal(), snapshot.currentTaskId());
                snapshot.pending().modals().forEach(modals::add);
                snapshot.pending().contracts().forEach(contracts::add);
            }
            case ServerMessage.TaskCompleted completed
            when isCurrent(completed.goalId()) -> taskId = completed.nextTaskId();
            case ServerMessage.MotivationModal modal -> modals.add(modal);
            case ServerMessage.ModalResolved resolved ->
                modals.removeIf(modal -> modal.modalId().equals(resolved.modalId()));
            case ServerMessage.ContractChanged contract when contract.requiresAcceptance() -> contracts.add(contract);
            case Work work when work.last() && work.requestId().equals(running) -> running = null;
            default -> {
                return Optional.empty();
            }
        }
        return switch (message) {
            case ServerMessage.GoalCreated ignored -> task();
            case ServerMessage.GoalSnapshot ignored -> task();
            case ServerMessage.TaskCompleted ignored -> task();
            default -> Optional.empty();
        };
    }

    /** The next goal that is created was asked for here; its message may come before the reply to the wish. */
    synchronized void wish() {
        wishing = true;
    }

    /** The snapshot of this goal puts it on the desk. */
    synchronized void open(String goalId) {
        opening = goalId;
    }

    synchronized void clear() {
        goal = null;
        taskId = null;
    }

    synchronized Optional<Goal> goal() {
        return Optional.ofNullable(goal);
    }

    synchronized Optional<Goal.Task> task() {
        return goal().flatMap(open ->
                open.tasks().stream().filter(task -> task.id().equals(taskId)).findFirst());
    }

    synchronized void runs(String requestId) {
        running = requestId;
    }

    synchronized Optional<String> running() {
        return Optional.ofNullable(running);
    }

    synchronized Optional<ServerMessage.MotivationModal> modal() {
        return Optional.ofNullable(modals.peekFirst());
    }

    /** The newest version of the terms; older ones need no answer any more. */
    synchronized Optional<ServerMessage.ContractChanged> takeContract() {
        Optional<ServerMessage.ContractChanged> newest = Optional.ofNullable(contracts.pollLast());
        newest.ifPresent(taken -> contracts.removeIf(old -> old.courseId().equals(taken.courseId())));
        return newest;
    }

    private boolean isCurrent(String goalId) {
        return goal != null && goal.id().equals(goalId);
    }

    private void choose(Goal chosen, @Nullable String currentTaskId) {
        wishing = false;
        opening = null;
        goal = chosen;
        taskId = currentTaskId != null
                ? currentTaskId
                : chosen.tasks().stream()
                        .filter(task -> task.status() != Goal.TaskStatus.COMPLETED)
                        .map(Goal.Task::id)
                        .findFirst()
                        .orElse(null);
    }
}
