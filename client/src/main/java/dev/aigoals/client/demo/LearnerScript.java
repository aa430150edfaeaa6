package dev.aigoals.client.demo;

import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.connection.RequestRefused;
import dev.aigoals.client.exercise.Solutions;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Request;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.Work;
import dev.aigoals.client.terminal.Screen;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** What the learner of the demo does on an open connection; every step waits for what it should lead to. */
final class LearnerScript {
    private static final Duration REPLY = Duration.ofSeconds(10);
    private static final Duration PLANNING = Duration.ofSeconds(30);
    private static final Duration VERDICT = Duration.ofSeconds(20);
    private static final Duration SUGGESTION = Duration.ofSeconds(4);
    private static final Duration MODAL = Duration.ofSeconds(8);
    private static final int FAILURES_BEFORE_MODAL = 5;
    private static final String TYPED = "Ada";

    private final LearnerConnection connection;
    private final Inbox inbox;
    private final Screen screen;

    LearnerScript(LearnerConnection connection, Inbox inbox, Screen screen) {
        this.connection = connection;
        this.inbox = inbox;
        this.screen = screen;
    }

    Goal askForGoal(String wish) {
        screen.heading(say("demo.asks", wish));
        Pace pace = Pace.start();
        ask(ClientMessage.CreateGoalRequest.of(wish));
        ServerMessage.Progress outcome = inbox.await(
                ServerMessage.Progress.class,
                progress ->
                        progress instanceof ServerMessage.GoalCreated || progress instanceof ServerMessage.GoalFailed,
                PLANNING,
                "the goal to be prepared");
        if (outcome instanceof ServerMessage.GoalCreated created) {
            screen.done(say("demo.created", created.goal().tasks().size()), pace.passed());
            return created.goal();
        }
        throw new DemoFailure("No goal came of the request. Ask for something else, such as \"Python dictionaries\".");
    }

    void type(Goal goal, Goal.Task task) {
        screen.heading(say("demo.typing"));
        Pace pace = Pace.start();
        ask(new ClientMessage.CodeUpdate(goal.id(), task.id(), Typing.unfinished(goal, task), null));
        if (inbox.find(ServerMessage.Suggestion.class, any -> true, SUGGESTION).isPresent()) {
            screen.done(say("demo.suggested"), pace.passed());
        } else {
            screen.say("demo.noSuggestion");
        }
    }

    void run(Goal goal, Goal.Task task) {
        screen.heading(say("demo.runs"));
        Pace pace = Pace.start();
        Request run = Request.of(
                new ClientMessage.RunRequest(goal.id(), task.id(), Typing.greeting(goal), null, TYPED + "\n"));
        ask(run);
        Work.RunOutput output = ended(Work.RunOutput.class, run, "the program's output");
        if (output.stdout() == null || !output.stdout().contains(TYPED)) {
            throw new DemoFailure(
                    "The program did not print its input. Type ./goals doctor to see whether programs can run.");
        }
        screen.done(say("demo.ran"), pace.passed());
    }

    /** Fails five times in a row, takes a hint after the first, and answers when it is asked how it feels. */
    void failUntilCheeredUp(Goal goal, Goal.Task task, Solutions.Task solutions) {
        if (solutions.wrong().isEmpty()) {
            throw new DemoFailure("The exercise has no wrong solutions. Run ./goals bank check on its folder.");
        }
        for (int failure = 0; failure < FAILURES_BEFORE_MODAL; failure++) {
            Solutions.Attempt attempt =
                    solutions.wrong().get(failure % solutions.wrong().size());
            screen.heading(say("demo.wrong", attempt.name()));
            submit(goal, task, Typing.changed(goal, attempt.code(), failure), Work.Verdict.FAILED);
            if (failure == 0) {
                takeHint(goal, task, attempt.code());
            }
        }
        answerModal();
    }

    void solve(Goal goal, Goal.Task task, Solutions.Task solutions) {
        screen.heading(say("demo.right", task.orderIndex()));
        submit(goal, task, solutions.reference(), Work.Verdict.PASSED);
        inbox.await(
                ServerMessage.TaskCompleted.class,
                completed -> completed.taskId().equals(task.id()),
                VERDICT,
                "task " + task.orderIndex() + " to be completed");
    }

    void awaitCompletion(Goal goal) {
        inbox.await(
                ServerMessage.GoalCompleted.class,
                completed -> completed.goalId().equals(goal.id()),
                VERDICT,
                "the goal to be completed");
    }

    private void submit(Goal goal, Goal.Task task, String code, Work.Verdict expected) {
        Pace pace = Pace.start();
        Request submission = Request.of(new ClientMessage.ValidateTaskRequest(goal.id(), task.id(), code, null));
        ask(submission);
        inbox.find(Work.ValidationResult.class, result -> belongs(result, submission), VERDICT);
        Duration firstWord = pace.passed();
        Work.ValidationResult result = ended(Work.ValidationResult.class, submission, "a verdict");
        screen.done(say("demo.firstWord"), firstWord);
        screen.done(say("demo.verdict"), pace.passed());
        if (result.verdict() != expected) {
            throw new DemoFailure("The verdict on task " + task.orderIndex() + " should be " + expected + " and is "
                    + result.verdict() + ". Run ./goals bank check on the exercise, and ./goals doctor.");
        }
    }

    private void takeHint(Goal goal, Goal.Task task, String code) {
        screen.heading(say("demo.hint"));
        Pace pace = Pace.start();
        Request request = Request.of(new ClientMessage.HintRequest(goal.id(), task.id(), code, null));
        ask(request);
        ended(Work.Hint.class, request, "the hint");
        screen.done(say("demo.hinted"), pace.passed());
    }

    private void answerModal() {
        ServerMessage.MotivationModal modal = inbox.await(
                ServerMessage.MotivationModal.class,
                any -> true,
                MODAL,
                "a word of encouragement after " + FAILURES_BEFORE_MODAL + " failures");
        ServerMessage.ModalAction answer = modal.actions().getFirst();
        screen.heading(say("demo.modal", answer.label()));
        Pace pace = Pace.start();
        ask(new ClientMessage.UserResponse(modal.modalId(), answer.id(), null));
        inbox.await(
                ServerMessage.ModalResolved.class,
                resolved -> resolved.modalId().equals(modal.modalId()),
                REPLY,
                "the answer to be taken");
        screen.done(say("demo.resolved"), pace.passed());
    }

    private <T extends Work> T ended(Class<T> type, Request request, String what) {
        return inbox.await(type, work -> work.last() && belongs(work, request), VERDICT, what);
    }

    private static boolean belongs(Work work, Request request) {
        return work.requestId().equals(request.id().toString());
    }

    private void ask(ClientMessage message) {
        ask(Request.of(message));
    }

    private void ask(Request request) {
        String type = request.payload().getClass().getSimpleName();
        CompletableFuture<Envelope> reply = connection.send(request);
        try {
            reply.orTimeout(REPLY.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RequestRefused refused) {
                throw new DemoFailure(
                        "The gateway refused " + type + " (" + refused.code() + "): " + refused.getMessage());
            }
            throw new DemoFailure("The gateway did not answer " + type + " in time. Is the system still up?", failure);
        }
    }

    private String say(String key, Object... details) {
        return screen.phrases().say(key, details);
    }
}
