package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.goal.GoalRun;
import dev.aigoals.contract.goal.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What instructors and operators see of a run in the Temporal UI: attributes to search by, and a story to read. */
final class Showcase {

    private static final int STORY_LINES = 14;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("MMM d HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RunState state;
    private final Deque<String> story = new ArrayDeque<>();
    private @Nullable String trouble;

    Showcase(RunState state, GoalRun run) {
        this.state = state;
        if (run.carried() != null) {
            story.addAll(run.carried().story());
        }
    }

    List<String> story() {
        return List.copyOf(story);
    }

    /** Adds a line without learner text. */
    void tell(String line) {
        story.addLast("`" + CLOCK.format(Instant.ofEpochMilli(Workflow.currentTimeMillis())) + "` " + line);
        if (story.size() > STORY_LINES) {
            story.removeFirst();
        }
        refresh();
    }

    void nameGoal(GoalPlan plan) {
        Workflow.upsertMemo(Map.of("title", plan.title(), "tasks", plan.tasks().size()));
    }

    void showAgent(AgentName agent) {
        Workflow.upsertTypedSearchAttributes(SearchAttributes.CURRENT_AGENT.valueSet(agent.wireName()));
    }

    /** Shows what is wrong and what an operator can do; null when all is well again. */
    void showTrouble(@Nullable String markdown) {
        trouble = markdown;
        refresh();
    }

    void showStanding() {
        Workflow.upsertTypedSearchAttributes(
                SearchAttributes.GOAL_PHASE.valueSet(state.phase.wireName()),
                SearchAttributes.TASK_INDEX.valueSet((long) state.taskNumber()),
                SearchAttributes.ATTEMPTS.valueSet(
                        state.currentTask().map(TaskProgress::tries).orElse(0).longValue()),
                SearchAttributes.LAST_ACTIVITY_AT.valueSet(
                        Instant.ofEpochMilli(state.lastActivityAt).atOffset(ZoneOffset.UTC)));
        refresh();
    }

    /** Newest first: the Temporal UI cuts what is too long at its end. */
    private void refresh() {
        StringBuilder page = new StringBuilder();
        GoalPlan plan = state.plan();
        page.append("## ")
                .append(plan == null ? "A goal being planned" : plan.title())
                .append("\n\n");
        if (trouble != null) {
            page.append(trouble).append("\n\n");
        }
        page.append("| | |\n|---|---|\n");
        row(page, "Phase", "**" + state.phase.wireName() + "**");
        if (plan != null) {
            row(page, "Task", state.taskNumber() + " of " + state.taskCount());
            state.currentTask()
                    .ifPresent(task ->
                            row(page, "Tries on it", task.tries() + " (" + task.failuresInRow() + " failed in a row)"));
        }
        row(page, "Hints taken", state.hintsUsed + " (ceiling " + state.contract.hintCeiling() + ")");
        row(page, "Mood", String.format(Locale.ROOT, "%.2f (0 low, 1 high)", state.moodScore));
        row(page, "Terms", state.contract.version() == 0 ? "none" : "version " + state.contract.version());
        row(page, "Waiting messages", Integer.toString(state.inbox.size()));
        page.append("\n### What happened, newest first\n\n");
        story.descendingIterator()
                .forEachRemaining(line -> page.append("- ").append(line).append('\n'));
        Workflow.setCurrentDetails(page.toString());
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }
}
