package dev.aigoals.activities.monitor;

import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.platform.live.GoalState;
import dev.aigoals.platform.live.GoalStates;
import dev.aigoals.platform.live.UserSessions;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tool {@code redis_ops}: shows in the cache where a run stands; nothing is lost where the cache is down. */
@Component
final class RedisOps {

    private static final int REMEMBERED = 20;

    private final GoalRuns runs;
    private final GoalStates states;
    private final UserSessions sessions;

    RedisOps(GoalRuns runs, GoalStates states, UserSessions sessions) {
        this.runs = runs;
        this.states = states;
        this.sessions = sessions;
    }

    void show(RunKey run, FlowStep flow) {
        runs.find(run.goalId(), run.learnerId()).ifPresent(record -> {
            states.put(run.workflowId(), state(record, flow));
            TaskId task = record.currentTaskId();
            if (task != null) {
                sessions.workingOn(run.learnerId(), run.goalId(), task);
            }
        });
    }

    private GoalState state(RunRecord record, FlowStep flow) {
        RunKey run = record.key();
        List<String> history = new ArrayList<>(
                states.find(run.workflowId()).map(GoalState::history).orElseGet(List::of));
        history.add(flow.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ":"
                + record.phase().wireName());
        int from = Math.max(0, history.size() - REMEMBERED);
        return new GoalState(
                run.goalId(), run.learnerId(), node(flow), data(record), history.subList(from, history.size()));
    }

    private static Map<String, Object> data(RunRecord record) {
        Map<String, Object> data = new HashMap<>();
        data.put("phase", record.phase().wireName());
        data.put("hints_used", record.hints().used());
        if (record.currentTaskId() != null) {
            data.put("task_id", record.currentTaskId().toString());
        }
        return data;
    }

    /** The node that brought the change about, named as in {@code nodo_4_feedback}. */
    private static String node(FlowStep flow) {
        AgentName agent = switch (flow) {
            case FlowStep.PhaseChanged change when change.agent() != null -> change.agent();
            case FlowStep.Created ignored -> AgentName.COURSE_MANAGER;
            case FlowStep.NothingFound ignored -> AgentName.GOAL_GENERATOR;
            case FlowStep.TaskDone ignored -> AgentName.FEEDBACK;
            case FlowStep.PhaseChanged ignored -> AgentName.STATE_MONITOR;
            case FlowStep.TaskBegun ignored -> AgentName.FEEDBACK;
            case FlowStep.TaskLost ignored -> AgentName.STATE_MONITOR;
            case FlowStep.Resumed ignored -> AgentName.STATE_MONITOR;
            case FlowStep.Escalated ignored -> AgentName.STATE_MONITOR;
        };
        return "nodo_" + agent.node() + "_" + agent.wireName();
    }
}
