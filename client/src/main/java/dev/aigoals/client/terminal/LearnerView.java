package dev.aigoals.client.terminal;

import dev.aigoals.client.protocol.Envelope;
import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.ServerMessage;
import dev.aigoals.client.protocol.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Prints each message that a learner should see, as it comes. */
public final class LearnerView {
    private final Screen screen;
    private final WorkView workView;
    private final Map<String, Instant> agentsAtWork = new HashMap<>();

    public LearnerView(Screen screen) {
        this.screen = screen;
        this.workView = new WorkView(screen);
    }

    public void show(Envelope message) {
        switch (message.payload()) {
            case Work work -> workView.show(work);
            case ServerMessage.GoalProgress progress -> progress(progress, message.at());
            case ServerMessage.GoalCreated created -> goal(created.goal());
            case ServerMessage.GoalFailed failed -> screen.problem("  " + failed.message());
            case ServerMessage.GoalStateChanged changed -> stateChanged(changed);
            case ServerMessage.GoalCompleted completed -> performance(completed.performance());
            case ServerMessage.TaskCompleted completed ->
                screen.line("  " + ink().tick() + " "
                        + say("task.completed", completed.tries(), percent(completed.score())));
            case ServerMessage.TaskFailed failed -> screen.problem("  " + say("task.failed." + failed.reason()));
            case ServerMessage.Suggestion suggestion -> suggestion(suggestion);
            case ServerMessage.MotivationModal modal -> modal(modal);
            case ServerMessage.ContractChanged contract -> contract(contract);
            case ServerMessage.SessionEstablished ignored -> {}
            case ServerMessage.Reply ignored -> {}
            case ServerMessage.TaskStarted ignored -> {}
            case ServerMessage.ModalResolved ignored -> {}
            case ServerMessage.Unknown ignored -> {}
        }
    }

    /** Prints a goal with its tasks in order. */
    public void goal(Goal goal) {
        screen.heading(goal.title());
        screen.line("  " + ink().dim(say("goal.facts", goal.language(), goal.difficulty(), goal.estimatedTime())));
        screen.indented(goal.description());
        for (Goal.Task task : goal.tasks()) {
            screen.line("  " + mark(task) + " " + task.orderIndex() + ". " + task.title());
        }
    }

    /** Prints what a task asks for, and what will be checked. */
    public void task(Goal.Task task) {
        screen.heading(say("task.heading", task.orderIndex(), task.title()));
        screen.indented(task.description());
        for (Goal.CheckName check : task.checks()) {
            screen.line("    - " + check.name() + (check.visible() ? "" : "  " + ink().dim(say("check.hidden"))));
        }
    }

    private void progress(ServerMessage.GoalProgress progress, Instant at) {
        String line = progress.agent() + "  " + ink().dim(progress.message());
        String agent = progress.goalId() + progress.node();
        switch (progress.status()) {
            case "started" -> agentsAtWork.put(agent, at);
            case "completed" -> screen.done(line, Duration.between(agentsAtWork.getOrDefault(agent, at), at));
            default -> screen.line("  " + ink().yellow("!") + " " + line);
        }
    }

    private void stateChanged(ServerMessage.GoalStateChanged changed) {
        if (changed.phase() != Goal.Phase.ACTIVE || changed.previous() != Goal.Phase.PLANNING) {
            String phase = changed.phase().name().toLowerCase(Locale.ROOT);
            screen.line("  " + ink().yellow(say("goal.phase", say("phase." + phase), changed.reason())));
        }
    }

    private void performance(ServerMessage.Performance performance) {
        screen.heading(say("goal.completed"));
        screen.line("  "
                + say(
                        "goal.performance",
                        percent(performance.score()),
                        performance.tries(),
                        performance.hintsUsed(),
                        performance.minutes()));
        screen.indented(performance.summary());
        performance.strengths().forEach(strength -> screen.line("    + " + strength));
        performance.focusAreas().forEach(area -> screen.line("    " + ink().arrow() + " " + area));
    }

    private void suggestion(ServerMessage.Suggestion suggestion) {
        ServerMessage.LineRange range = suggestion.range();
        String place = range == null ? "" : ink().dim(say("suggestion.line", range.startLine())) + " ";
        screen.line("  " + ink().cyan(say("suggestion")) + " " + place + suggestion.text());
    }

    private void modal(ServerMessage.MotivationModal modal) {
        screen.heading(modal.title());
        screen.indented(modal.message());
        for (int index = 0; index < modal.actions().size(); index++) {
            screen.line(
                    "    [" + (index + 1) + "] " + modal.actions().get(index).label());
        }
    }

    private void contract(ServerMessage.ContractChanged contract) {
        screen.heading(say("contract.changed"));
        contract.changes()
                .forEach(change -> screen.line("    " + change.field() + ": " + value(change.old()) + " "
                        + ink().arrow() + " " + value(change.replacement())));
        screen.indented(contract.terms());
    }

    private String value(@Nullable JsonNode value) {
        return value == null || value.isNull() ? say("contract.none") : value.asString(value.toString());
    }

    private String mark(Goal.Task task) {
        return switch (task.status()) {
            case COMPLETED -> ink().tick();
            case FAILED -> ink().cross();
            case IN_PROGRESS -> ink().arrow();
            case PENDING -> " ";
        };
    }

    private static long percent(double score) {
        return Math.round(score * 100);
    }

    private Ink ink() {
        return screen.ink();
    }

    private String say(String key, Object... details) {
        return screen.phrases().say(key, details);
    }
}
