package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.FeedbackAgent;
import dev.aigoals.contract.agent.FeedbackAgent.Closed;
import dev.aigoals.contract.agent.FeedbackAgent.Judged;
import dev.aigoals.contract.agent.FeedbackAgent.Work;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.CarriedState.TaskStatus;
import dev.aigoals.contract.goal.LearnerMessage;
import dev.aigoals.contract.id.RequestId;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works one message of the inbox off; what the learner stops ends with a final message all the same. */
final class Turns {

    private final RunState state;
    private final AgentCalls agents;
    private final Showcase showcase;
    private final Aftermath aftermath;
    private final Explanations explanations;
    private @Nullable LearnerMessage working;
    private @Nullable CancellationScope stoppable;
    private boolean judging;

    Turns(RunState state, AgentCalls agents, Showcase showcase, Aftermath aftermath) {
        this.state = state;
        this.agents = agents;
        this.showcase = showcase;
        this.aftermath = aftermath;
        this.explanations = new Explanations(state, showcase);
    }

    @Nullable
    RequestId working() {
        return working == null ? null : working.requestId();
    }

    /** Whether a verdict is being made, or what follows on it: the learner may have seen it before the run knows it. */
    boolean judging() {
        return judging;
    }

    /** Whether nothing of a turn goes on behind the run's back. */
    boolean settled() {
        return explanations.none();
    }

    /** Ends the work of the request if it is running and can still be stopped. */
    boolean stop(RequestId work) {
        CancellationScope scope = stoppable;
        if (scope == null || !work.equals(working())) {
            return explanations.stop(work);
        }
        scope.cancel("stopped by the learner");
        return true;
    }

    /** Ends whatever is running; for a goal that is abandoned. */
    void stopAll() {
        CancellationScope scope = stoppable;
        if (scope != null) {
            scope.cancel("the goal was abandoned");
        }
        explanations.stopAll();
    }

    void work(LearnerMessage message) {
        working = message;
        state.turns++;
        showcase.showAgent(AgentName.FEEDBACK);
        try {
            TaskProgress task = state.task(message.taskId()).orElseThrow();
            switch (message) {
                case LearnerMessage.StartTask ignored -> begin(task);
                case LearnerMessage.Validate validate -> validate(validate, task);
                case LearnerMessage.Execute execute -> execute(execute);
                case LearnerMessage.AskHint hint -> hint(hint, task);
            }
        } finally {
            working = null;
        }
    }

    private void begin(TaskProgress task) {
        if (task.status() == TaskStatus.PENDING) {
            task.begin();
            agents.flow("Task " + state.taskNumber() + " begins", new FlowStep.TaskBegun(task.taskId()));
            showcase.tell("task " + state.taskNumber() + " started");
            showcase.showStanding();
        }
    }

    private void validate(LearnerMessage.Validate message, TaskProgress task) {
        if (task.status() == TaskStatus.FAILED) {
            closeWork(message);
            return;
        }
        judging = true;
        try {
            judge(message, task);
        } finally {
            judging = false;
        }
    }

    private void judge(LearnerMessage.Validate message, TaskProgress task) {
        begin(task);
        String summary = "Check the code of task " + state.taskNumber() + ", try " + (task.tries() + 1);
        Optional<Judged> judged = stoppably(() -> agents.ask(
                AgentName.FEEDBACK,
                step -> AgentStubs.stub(FeedbackAgent.class, summary)
                        .validate(new FeedbackAgent.ValidateRequest(
                                step,
                                message.requestId(),
                                task.taskId(),
                                task.tries(),
                                state.contract.modelConsent()))));
        judged.filter(Judged::toExplain).ifPresent(result -> explanations.begin(message, this::closeWork));
        judged = judged.or(() -> Optional.ofNullable(closeWork(message).judged()));
        judged.filter(result -> result.verdict() != Verdict.INCONCLUSIVE)
                .ifPresent(result -> aftermath.of(message.requestId(), task, result));
    }

    private void execute(LearnerMessage.Execute message) {
        Optional<FeedbackAgent.ProgramRun> ran = stoppably(() -> agents.ask(
                AgentName.FEEDBACK,
                step -> AgentStubs.stub(FeedbackAgent.class, "Run the program on the learner's input")
                        .run(new FeedbackAgent.RunRequest(step, message.requestId(), message.taskId()))));
        if (ran.isEmpty()) {
            closeWork(message);
        }
    }

    private void hint(LearnerMessage.AskHint message, TaskProgress task) {
        int level = levelOf(message);
        Optional<FeedbackAgent.HintGiven> given = stoppably(() -> agents.ask(
                AgentName.FEEDBACK,
                step -> AgentStubs.stub(FeedbackAgent.class, "Hint of level " + level)
                        .hint(new FeedbackAgent.HintRequest(
                                step,
                                message.requestId(),
                                task.taskId(),
                                level,
                                state.hints(),
                                state.contract.modelConsent()))));
        if (given.isPresent()) {
            showcase.tell("hint of level " + given.get().level() + " given");
        } else if (!closeWork(message).delivered()) {
            giveBack(task, level);
        }
    }

    private void giveBack(TaskProgress task, int level) {
        if (task.hintsGiven() == level) {
            task.returnHint(level);
            state.hintsUsed--;
        }
    }

    /** Empty where the learner stopped the work, or an operator left it out. */
    private <T> Optional<T> stoppably(Supplier<Optional<T>> work) {
        AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
        CancellationScope scope = Workflow.newCancellationScope(() -> result.set(work.get()));
        stoppable = scope;
        try {
            scope.run();
            return result.get();
        } catch (ActivityFailure | CanceledFailure stopped) {
            if (!scope.isCancelRequested()) {
                throw stopped;
            }
            showcase.tell("the learner stopped the work");
            return Optional.empty();
        } finally {
            stoppable = null;
        }
    }

    /** Sees to it that work which will not be done has its final message. */
    Closed closeWork(LearnerMessage message) {
        Work kind = switch (message) {
            case LearnerMessage.StartTask ignored -> null;
            case LearnerMessage.Validate ignored -> Work.VALIDATION;
            case LearnerMessage.Execute ignored -> Work.RUN;
            case LearnerMessage.AskHint ignored -> Work.HINT;
        };
        if (kind == null) {
            return new Closed(null, true);
        }
        int level = levelOf(message);
        int tries = state.task(message.taskId()).map(TaskProgress::tries).orElse(0);
        return agents.demand(
                AgentName.FEEDBACK,
                step -> AgentStubs.stub(FeedbackAgent.class, "Close stopped work")
                        .close(new FeedbackAgent.CloseRequest(
                                step, message.requestId(), message.taskId(), kind, level, tries, state.hints())));
    }

    /** Closes work that was taken out of the inbox before it began. */
    void discard(LearnerMessage message) {
        boolean delivered = closeWork(message).delivered();
        if (message instanceof LearnerMessage.AskHint hint && !delivered) {
            int level = levelOf(hint);
            state.task(hint.taskId()).ifPresent(task -> giveBack(task, level));
        }
    }

    /** A hint's level is settled when it is accepted. */
    private static int levelOf(LearnerMessage message) {
        Integer level = message instanceof LearnerMessage.AskHint hint ? hint.level() : null;
        return level == null ? 0 : level;
    }
}
