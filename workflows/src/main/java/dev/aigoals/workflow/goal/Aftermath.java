package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.ContextOrganizerAgent;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Mood;
import dev.aigoals.contract.agent.FeedbackAgent.Judged;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent.Evaluation;
import dev.aigoals.contract.agent.StateMonitorAgent;
import dev.aigoals.contract.agent.StateMonitorAgent.Decision;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.CarriedState.TaskStatus;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.workflow.goal.RunState.PauseWish;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What follows on a verdict: the task's fate, then performance, mood and state side by side, then what they ask for. */
final class Aftermath {

    private final RunState state;
    private final AgentCalls agents;
    private final Showcase showcase;
    private final Standing standing;
    private final Suggestions suggestions;
    private final Encouragement encouragement;

    Aftermath(
            RunState state,
            AgentCalls agents,
            Showcase showcase,
            Standing standing,
            Suggestions suggestions,
            Encouragement encouragement) {
        this.state = state;
        this.agents = agents;
        this.showcase = showcase;
        this.standing = standing;
        this.suggestions = suggestions;
        this.encouragement = encouragement;
    }

    void of(RequestId request, TaskProgress task, Judged judged) {
        if (task.status() == TaskStatus.COMPLETED) {
            return;
        }
        int number = state.taskNumber();
        boolean passed = judged.verdict() == Verdict.PASSED;
        if (passed) {
            completeTask(task, judged);
        } else {
            failTry(task, judged);
        }
        showcase.tell(String.format(
                Locale.ROOT,
                "task %d, try %d: %s, %.0f %% of the checks",
                number,
                judged.tries(),
                judged.verdict().wireName(),
                judged.score() * 100));
        showcase.showStanding();
        consult(request, task, judged);
        if (state.allDone()) {
            conclude();
        }
    }

    private void completeTask(TaskProgress task, Judged judged) {
        task.pass(judged.tries());
        agents.flow(
                "Task " + state.taskNumber() + " is done",
                new FlowStep.TaskDone(task.taskId(), judged.score(), judged.tries(), state.advance()));
    }

    private void failTry(TaskProgress task, Judged judged) {
        task.fail(judged.tries(), judged.codeDigest(), state.now());
        Integer limit = state.contract.attemptLimit();
        if (limit != null && judged.tries() >= limit) {
            task.lose();
            agents.flow("The attempts are used up", new FlowStep.TaskLost(task.taskId(), "attempts_exhausted"));
        }
    }

    private void consult(RequestId request, TaskProgress task, Judged judged) {
        int failuresInRow = task.failuresInRow();
        Promise<Optional<Evaluation>> evaluation = Async.function(() -> agents.ask(
                AgentName.PERFORMANCE_EVALUATOR,
                step -> AgentStubs.stub(PerformanceEvaluatorAgent.class, "How does the learner do?")
                        .evaluate(new PerformanceEvaluatorAgent.Request(step, request, task.taskId(), judged))));
        Promise<Optional<Mood>> mood = encouragement.afterVerdict(task, judged.verdict());
        Promise<Decision> decision = Async.function(() -> agents.demand(
                AgentName.STATE_MONITOR,
                step -> AgentStubs.stub(StateMonitorAgent.class, "Should the flow change?")
                        .check(new StateMonitorAgent.CheckRequest(
                                step,
                                task.taskId(),
                                judged.verdict(),
                                judged.tries(),
                                failuresInRow,
                                state.hints(),
                                state.moodScore,
                                suggestions.takeFailedRuns()))));
        Promise.allOf(evaluation, mood, decision).get();
        mood.get().ifPresent(encouragement::takeIn);
        act(task, decision.get());
    }

    private void act(TaskProgress task, Decision decision) {
        switch (decision.action()) {
            case CONTINUE -> {}
            case SIMPLIFY -> {
                task.unlockNext();
                showcase.tell("made easier: the next hint is free (" + decision.reason() + ")");
            }
            case ADD_SCAFFOLD -> suggestions.scaffold(task.taskId());
            case PAUSE -> state.rest(PauseWish.STATE_MONITOR);
            case ESCALATE -> {
                agents.flow("The instructor should look", new FlowStep.Escalated(task.taskId(), decision.reason()));
                showcase.tell("**the instructor should look**: " + decision.reason());
            }
        }
    }

    private void conclude() {
        showcase.showAgent(AgentName.PERFORMANCE_EVALUATOR);
        List<String> next = agents.ask(
                        AgentName.CONTEXT_ORGANIZER,
                        step -> AgentStubs.stub(ContextOrganizerAgent.class, "What could come next?")
                                .suggestNext(new ContextOrganizerAgent.NextRequest(step)))
                .map(context -> context.candidates().stream()
                        .map(ContextOrganizerAgent.Candidate::slug)
                        .toList())
                .orElseGet(List::of);
        Optional<Evaluation> evaluation = agents.ask(
                AgentName.PERFORMANCE_EVALUATOR,
                step -> AgentStubs.stub(PerformanceEvaluatorAgent.class, "Sum the goal up and complete it")
                        .conclude(new PerformanceEvaluatorAgent.ConcludeRequest(step, state.hintsUsed, next)));
        if (evaluation.isPresent()) {
            standing.closed(GoalPhase.COMPLETED, "all_tasks_done");
        } else {
            standing.close(GoalPhase.COMPLETED, "all_tasks_done", AgentName.STATE_MONITOR);
        }
    }
}
