package dev.aigoals.client.learn;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.GoalEntry;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.protocol.ClientMessage;
import dev.aigoals.client.protocol.ClientMessage.GoalControlRequest.Action;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.terminal.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the learner types, and what it does. */
final class Commands {
    private final Gateway gateway;
    private final SignIn signIn;
    private final Learning learning;
    private final Keyboard keyboard;
    private final Screen screen;
    private List<GoalEntry> offered = List.of();

    Commands(Gateway gateway, SignIn signIn, Learning learning, Keyboard keyboard, Screen screen) {
        this.gateway = gateway;
        this.signIn = signIn;
        this.learning = learning;
        this.keyboard = keyboard;
        this.screen = screen;
    }

    /** Answers how the session goes on. */
    Outcome run(String line) {
        if (answersContract()) {
            return Outcome.STAY;
        }
        String verb = line.replaceFirst("\\s.*", "").toLowerCase(Locale.ROOT);
        String rest = line.substring(verb.length()).strip();
        switch (verb) {
            case "" -> {}
            case "help" -> screen.indented(screen.phrases().say("learn.help"));
            case "submit" -> submit();
            case "run" -> runProgram();
            case "hint" -> hint(rest);
            case "stop" -> stop();
            case "task", "next" -> withTask(learning::show);
            case "goals" -> offerGoals();
            case "search" -> offer("learn.found", gateway.search(signIn, rest));
            case "pause" -> control(Action.PAUSE);
            case "resume" -> control(Action.RESUME);
            case "abandon" -> abandon();
            case "logout" -> {
                gateway.logout(signIn);
                return Outcome.SIGNED_OUT;
            }
            case "quit", "exit" -> {
                return Outcome.LEFT;
            }
            default -> words(line);
        }
        return Outcome.STAY;
    }

    /** Lists the learner's goals and asks for a wish or a number. */
    void offerGoals() {
        learning.desk().clear();
        offer("learn.goals", gateway.goals(signIn));
        if (offered.isEmpty()) {
            screen.say("learn.noGoals");
        }
        screen.say("learn.ask");
    }

    private void offer(String heading, List<GoalEntry> entries) {
        offered = entries;
        if (!entries.isEmpty()) {
            screen.heading(screen.phrases().say(heading));
        }
        for (int index = 0; index < entries.size(); index++) {
            GoalEntry entry = entries.get(index);
            String state =
                    entry.phase().isEmpty() ? entry.source() : screen.phrases().say("phase." + entry.phase());
            screen.line("    [" + (index + 1) + "] " + entry.title() + "  (" + state + ")");
        }
    }

    private void words(String line) {
        Optional<ServerMessage.MotivationModal> modal = learning.desk().modal();
        boolean number = line.matches("\\d{1,3}");
        if (number && modal.isPresent()) {
            answer(modal.get(), Integer.parseInt(line));
        } else if (number && Integer.parseInt(line) >= 1 && Integer.parseInt(line) <= offered.size()) {
            choose(offered.get(Integer.parseInt(line) - 1));
        } else if (learning.desk().goal().isEmpty() && !number) {
            learning.begin(ClientMessage.CreateGoalRequest.of(line));
        } else {
            screen.say("learn.unknown");
        }
    }

    private void choose(GoalEntry entry) {
        switch (entry.source()) {
            case "bank" -> learning.begin(ClientMessage.CreateGoalRequest.of(entry.title()));
            case "course" -> learning.begin(new ClientMessage.StartGoalRequest(entry.id()));
            default -> learning.open(entry.id());
        }
    }

    private void answer(ServerMessage.MotivationModal modal, int number) {
        if (number < 1 || number > modal.actions().size()) {
            screen.say("learn.answerModal");
            return;
        }
        String actionId = modal.actions().get(number - 1).id();
        learning.ask(new ClientMessage.UserResponse(modal.modalId(), actionId, null));
    }

    /** Terms come before everything else: nothing of that course goes on without an answer. */
    private boolean answersContract() {
        Optional<ServerMessage.ContractChanged> contract = learning.desk().takeContract();
        contract.ifPresent(terms -> learning.ask(new ClientMessage.ContractResponse(
                terms.courseId(),
                terms.contractVersion(),
                keyboard.agrees(screen.phrases().say("learn.acceptTerms")))));
        return contract.isPresent();
    }

    private void submit() {
        withTask((goal, task) -> learning.code()
                .ifPresent(code ->
                        learning.work(new ClientMessage.ValidateTaskRequest(goal.id(), task.id(), code, null))));
    }

    private void runProgram() {
        withTask((goal, task) -> learning.code().ifPresent(code -> {
            String input = keyboard.text(screen.phrases().say("learn.runInput"));
            learning.work(new ClientMessage.RunRequest(goal.id(), task.id(), code, null, input));
        }));
    }

    private void hint(String level) {
        Integer wanted = level.matches("[1-4]") ? Integer.valueOf(level) : null;
        withTask((goal, task) -> learning.work(new ClientMessage.HintRequest(
                goal.id(), task.id(), learning.code().orElse(null), wanted)));
    }

    private void stop() {
        learning.desk()
                .running()
                .ifPresentOrElse(
                        id -> learning.ask(new ClientMessage.StopRequest(id)), () -> screen.say("learn.nothingRuns"));
    }

    private void abandon() {
        if (learning.desk().goal().isPresent()
                && keyboard.agrees(screen.phrases().say("learn.abandonSure"))) {
            control(Action.ABANDON);
        }
    }

    private void control(Action action) {
        learning.desk()
                .goal()
                .ifPresentOrElse(
                        goal -> learning.ask(new ClientMessage.GoalControlRequest(goal.id(), action)),
                        () -> screen.say("learn.noGoal"));
    }

    private void withTask(BiConsumer<Goal, Goal.Task> action) {
        Optional<Goal> goal = learning.desk().goal();
        Optional<Goal.Task> task = learning.desk().task();
        if (goal.isPresent() && task.isPresent()) {
            action.accept(goal.get(), task.get());
        } else {
            screen.say("learn.noGoal");
        }
    }

    /** How the session goes on after a command. */
    enum Outcome {
        STAY,
        LEFT,
        SIGNED_OUT
    }
}
