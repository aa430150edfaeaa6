package dev.aigoals.client.learn;

import dev.aigoals.client.connection.ConnectionEnded;
import dev.aigoals.client.connection.ConnectionListener;
import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.LearnerConnection;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.Request;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.terminal.LearnerView;
import dev.aigoals.client.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** An open learning session: shows what comes, keeps the desk, and sends what the learner does. */
final class Learning implements ConnectionListener, AutoCloseable {
    private static final int LARGEST_FILE = 100_000;

    private final Desk desk = new Desk();
    private final Screen screen;
    private final LearnerView view;
    private final Workspace workspace;
    private final LearnerConnection connection;
    private final FileWatch watch;
    private boolean lost;

    Learning(Gateway gateway, SignIn signIn, Screen screen, Workspace workspace) {
        this.screen = screen;
        this.view = new LearnerView(screen);
        this.workspace = workspace;
        this.connection = gateway.connect(signIn, OptionalLong.empty(), this);
        this.watch = new FileWatch(this::currentFile, this::saved);
    }

    Desk desk() {
        return desk;
    }

    /** A refusal is shown. */
    void ask(ClientMessage message) {
        ask(Request.of(message));
    }

    /** Asks for a goal in the learner's own words, or for a run of a published one. */
    void begin(ClientMessage wish) {
        screen.say("learn.preparing");
        desk.wish();
        ask(wish);
    }

    void open(String goalId) {
        desk.open(goalId);
        ask(new ClientMessage.SnapshotRequest(goalId));
    }

    /** Sends work that may be stopped. */
    void work(ClientMessage message) {
        Request request = Request.of(message);
        desk.runs(request.id().toString());
        ask(request);
    }

    /** The learner's file as it is saved now, or nothing where it cannot be sent. */
    Optional<String> code() {
        Optional<Path> file = currentFile();
        if (file.isEmpty()) {
            screen.say("learn.noGoal");
            return Optional.empty();
        }
        if (!Files.exists(file.get())) {
            screen.say("learn.notThere", file.get());
            return Optional.empty();
        }
        String code = read(file.get());
        if (code.codePointCount(0, code.length()) > LARGEST_FILE) {
            screen.say("learn.tooLarge");
            return Optional.empty();
        }
        return Optional.of(code);
    }

    /** Shows the task, and where its file lies; puts the starter there if there is none. */
    void show(Goal goal, Goal.Task task) {
        Workspace.Prepared prepared = workspace.prepare(goal, task);
        view.task(task);
        Path file = workspace.fileOf(goal, task);
        switch (prepared) {
            case WRITTEN -> screen.say("learn.file", file);
            case KEPT -> screen.say("learn.fileKept", file);
            case ADDED -> screen.say("learn.starterAdded", file);
        }
        screen.say("learn.edit");
    }

    @Override
    public void received(Envelope message) {
        view.show(message);
        if (message.payload() instanceof ServerMessage.GoalSnapshot snapshot && message.replyTo() != null) {
            view.goal(snapshot.goal());
        }
        Optional<Goal.Task> next = desk.take(message.payload());
        desk.goal().ifPresent(goal -> next.ifPresent(task -> show(goal, task)));
        if (message.payload() instanceof ServerMessage.GoalCompleted) {
            screen.say("learn.goalDone");
        }
        if (message.payload() instanceof ServerMessage.MotivationModal) {
            screen.say("learn.answerModal");
        }
    }

    @Override
    public void reconnecting(Duration pause) {
        if (!lost) {
            lost = true;
            screen.say("learn.reconnecting");
        }
    }

    @Override
    public void connected() {
        if (lost) {
            lost = false;
            screen.say("learn.connected");
        }
    }

    @Override
    public void ended(ConnectionEnded reason) {
        screen.problem("  " + reason.getMessage());
    }

    @Override
    public void close() {
        watch.close();
        connection.close();
    }

    private void ask(Request request) {
        var _ = connection.send(request).whenComplete((reply, failure) -> {
            if (failure != null) {
                screen.problem("  " + failure.getMessage());
            }
        });
    }

    private void saved(Path file) {
        try {
            String code = read(file);
            desk.goal()
                    .ifPresent(goal -> desk.task()
                            .ifPresent(task -> ask(new ClientMessage.CodeUpdate(goal.id(), task.id(), code, null))));
        } catch (LearnFailure unreadable) {
            screen.problem("  " + unreadable.getMessage());
        }
    }

    private Optional<Path> currentFile() {
        return desk.goal().flatMap(goal -> desk.task().map(task -> workspace.fileOf(goal, task)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new LearnFailure("Cannot read " + file + " as UTF-8 text.", unreadable);
        }
    }
}
