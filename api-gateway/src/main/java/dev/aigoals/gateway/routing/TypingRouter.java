package dev.aigoals.gateway.routing;

import dev.aigoals.contract.goal.BehaviourNews;
import dev.aigoals.gateway.message.ClientMessage;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.platform.goals.SourceFile;
import dev.aigoals.platform.live.Draft;
import dev.aigoals.platform.live.Drafts;
import dev.aigoals.platform.live.EditorRuns;
import dev.aigoals.platform.live.UserSessions;
import dev.aigoals.platform.runs.RunRecord;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What comes while a learner types: kept for a while in Redis, read there by the worker's rules, never in a history. */
@Component
final class TypingRouter {

    private final OwnRuns ownRuns;
    private final LostTasks lostTasks;
    private final Drafts drafts;
    private final UserSessions sessions;
    private final EditorRuns editorRuns;
    private final GoalWorkflows workflows;
    private final Clock clock;

    TypingRouter(
            OwnRuns ownRuns,
            LostTasks lostTasks,
            Drafts drafts,
            UserSessions sessions,
            EditorRuns editorRuns,
            GoalWorkflows workflows,
            Clock clock) {
        this.ownRuns = ownRuns;
        this.lostTasks = lostTasks;
        this.drafts = drafts;
        this.sessions = sessions;
        this.editorRuns = editorRuns;
        this.workflows = workflows;
        this.clock = clock;
    }

    Reply draft(Asker asker, ClientMessage.CodeUpdate update) {
        RunRecord run = ownRuns.open(asker.learner(), update.goalId());
        ownRuns.requireTask(update.goalId(), update.taskId());
        lostTasks.refuse(run.key(), update.taskId());
        drafts.put(new Draft(
                asker.learner(),
                update.goalId(),
                update.taskId(),
                update.code(),
                update.files().stream().collect(Collectors.toMap(SourceFile::path, SourceFile::content)),
                clock.instant()));
        sessions.workingOn(asker.learner(), update.goalId(), update.taskId());
        return Reply.ACK;
    }

    Reply activity(Asker asker, ClientMessage.Activity activity) {
        RunRecord run = ownRuns.open(asker.learner(), activity.goalId());
        if (activity.taskId() != null) {
            ownRuns.requireTask(activity.goalId(), activity.taskId());
            sessions.workingOn(asker.learner(), activity.goalId(), activity.taskId());
        }
        switch (activity.kind()) {
            case "run_failed" -> countFailedRuns(asker, run, activity.count());
            case "run_passed" -> editorRuns.passed(asker.learner(), activity.goalId());
            default -> {}
        }
        return Reply.ACK;
    }

    /** Enough of them are news for the state monitor and the emotional support of the run. */
    private void countFailedRuns(Asker asker, RunRecord run, int count) {
        int failed = editorRuns.failed(asker.learner(), run.key().goalId(), count);
        if (failed > 0) {
            workflows.signal(run.key(), workflow -> workflow.behaviour(new BehaviourNews(failed)));
        }
    }
}
