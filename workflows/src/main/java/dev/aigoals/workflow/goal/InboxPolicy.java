package dev.aigoals.workflow.goal;

import dev.aigoals.contract.failure.Refusal;
import dev.aigoals.contract.goal.Acceptance;
import dev.aigoals.contract.goal.CarriedState.TaskStatus;
import dev.aigoals.contract.goal.GoalWorkflow;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.wire.ErrorCode;

/** Decides whether a learner's message may enter the inbox; changes nothing when it refuses. */
final class InboxPolicy {

    private final RunState state;

    InboxPolicy(RunState state) {
        this.state = state;
    }

    /** Throws the refusal where the message may not enter now. */
    void check(LearnerMessage message) {
        if (state.remembered(message.requestId()).isPresent()) {
            return;
        }
        if (state.phase.closed() || state.abandonWanted) {
            throw new Refusal(ErrorCode.CONFLICT, "the goal is closed").toFailure();
        }
        TaskProgress task = state.task(message.taskId())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "the goal has no such task").toFailure());
        checkTask(message, task);
        if (state.inbox.size() >= GoalWorkflow.INBOX_LIMIT && !withoutEffect(message, task)) {
            throw new Refusal(ErrorCode.RATE_LIMITED, "too many messages wait for this goal").toFailure();
        }
    }

    /** Whether the message may not enter now but may after the next verdict: for a later task, or a hint that is locked. */
    boolean hangsOnVerdict(LearnerMessage message) {
        boolean locked = message instanceof LearnerMessage.AskHint hint
                && state.task(hint.taskId())
                        .filter(task -> !hintOpen(hint, task))
                        .isPresent();
        return locked || state.isAhead(message.taskId());
    }

    private boolean hintOpen(LearnerMessage.AskHint hint, TaskProgress task) {
        return task.hintOpen(task.levelFor(hint.level()), state.contract.hintCeiling());
    }

    private void checkTask(LearnerMessage message, TaskProgress task) {
        if (state.isAhead(message.taskId())) {
            throw new Refusal(ErrorCode.CONFLICT, "the task comes after the current one").toFailure();
        }
        switch (message) {
            case LearnerMessage.StartTask ignored -> checkWorkable(task);
            case LearnerMessage.Validate ignored -> checkWorkable(task);
            case LearnerMessage.Execute ignored -> checkNotLost(task);
            case LearnerMessage.AskHint hint -> checkHint(hint, task);
        }
    }

    private void checkWorkable(TaskProgress task) {
        checkNotLost(task);
        if (task.status() == TaskStatus.COMPLETED) {
            throw new Refusal(ErrorCode.CONFLICT, "the task is completed").toFailure();
        }
    }

    private void checkNotLost(TaskProgress task) {
        Integer limit = state.contract.attemptLimit();
        boolean usedUp = limit != null && task.tries() >= limit && task.status() != TaskStatus.COMPLETED;
        if (usedUp) {
            throw new Refusal(ErrorCode.ATTEMPTS_EXHAUSTED, "the attempts of this task are used up").toFailure();
        }
        if (task.status() == TaskStatus.FAILED) {
            throw new Refusal(ErrorCode.CONFLICT, "the task can no longer be done").toFailure();
        }
    }

    private void checkHint(LearnerMessage.AskHint hint, TaskProgress task) {
        checkNotLost(task);
        int level = task.levelFor(hint.level());
        if (!hintOpen(hint, task)) {
            throw new Refusal(ErrorCode.HINT_LOCKED, "level " + level + " is not unlocked").toFailure();
        }
        if (task.status() == TaskStatus.COMPLETED && level > task.hintsGiven()) {
            throw new Refusal(ErrorCode.CONFLICT, "the task is completed").toFailure();
        }
    }

    /** Starting the task at work again changes nothing. */
    boolean withoutEffect(LearnerMessage message, TaskProgress task) {
        return message instanceof LearnerMessage.StartTask && task.status() == TaskStatus.IN_PROGRESS;
    }

    /** Takes an accepted message in. */
    Acceptance accept(LearnerMessage message) {
        TaskProgress task = state.task(message.taskId())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "the goal has no such task").toFailure());
        if (withoutEffect(message, task)) {
            return state.remember(message.requestId(), Acceptance.NO_EFFECT);
        }
        if (message instanceof LearnerMessage.Validate) {
            state.pauseWish = null;
        }
        if (message instanceof LearnerMessage.AskHint hint) {
            return acceptHint(hint, task);
        }
        state.inbox.addLast(message);
        return state.remember(message.requestId(), Acceptance.DONE);
    }

    private Acceptance acceptHint(LearnerMessage.AskHint hint, TaskProgress task) {
        int level = task.levelFor(hint.level());
        if (task.reserveHint(level, hint.codeDigest(), state.now())) {
            state.hintsUsed++;
        }
        state.inbox.addLast(new LearnerMessage.AskHint(hint.requestId(), hint.taskId(), level, hint.codeDigest()));
        return state.remember(hint.requestId(), new Acceptance(level, true));
    }
}
