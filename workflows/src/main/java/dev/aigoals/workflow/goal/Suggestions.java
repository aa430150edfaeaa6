package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.FeedbackAgent;
import dev.aigoals.contract.agent.FeedbackAgent.Suggested;
import dev.aigoals.contract.goal.BehaviourNews;
import dev.aigoals.contract.goal.TypingNews;
import dev.aigoals.contract.id.TaskId;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words while the learner types: at most one in thirty seconds, only about the task at work. */
final class Suggestions {

    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final RunState state;
    private final AgentCalls agents;
    private @Nullable TypingNews newest;
    private @Nullable BehaviourNews behaviour;
    private int failedRuns;
    private long lastAt;

    Suggestions(RunState state, AgentCalls agents) {
        this.state = state;
        this.agents = agents;
    }

    void found(TypingNews news) {
        newest = news;
    }

    void behaves(BehaviourNews news) {
        failedRuns += news.failedRuns();
        behaviour = news;
    }

    boolean waiting() {
        return newest != null || behaviour != null;
    }

    int takeFailedRuns() {
        int taken = failedRuns;
        failedRuns = 0;
        return taken;
    }

    /** What the editor reported since it was last asked for; null for nothing. */
    @Nullable
    BehaviourNews takeBehaviour() {
        BehaviourNews taken = behaviour;
        behaviour = null;
        return taken;
    }

    /** Says what was found, unless something was said just now or the learner has moved on. */
    void say() {
        TypingNews news = newest;
        newest = null;
        if (news != null && state.isCurrent(news.taskId())) {
            suggest(news.taskId(), news.suggestionId());
        }
    }

    /** Gives the learner the next small step in words. */
    void scaffold(TaskId task) {
        suggest(task, null);
    }

    private void suggest(TaskId task, @Nullable UUID suggestion) {
        long now = Workflow.currentTimeMillis();
        if (lastAt != 0 && now - lastAt < BETWEEN.toMillis()) {
            return;
        }
        boolean said = agents.ask(
                        AgentName.FEEDBACK,
                        step -> AgentStubs.stub(FeedbackAgent.class, "A word while the learner types")
                                .suggest(new FeedbackAgent.SuggestRequest(step, task, suggestion)))
                .map(Suggested::said)
                .orElse(false);
        if (said) {
            lastAt = now;
        }
    }
}
