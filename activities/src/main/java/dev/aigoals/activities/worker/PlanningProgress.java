package dev.aigoals.activities.worker;

import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.AccessAgent;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.ContextOrganizerAgent;
import dev.aigoals.contract.agent.ContractValidatorAgent;
import dev.aigoals.contract.agent.CourseManagerAgent;
import dev.aigoals.contract.agent.GoalGeneratorAgent;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.wire.LiveMessage.GoalProgress;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.goals.GoalRequests;
import dev.aigoals.platform.live.LiveText;
import dev.aigoals.platform.runs.GoalRuns;
import io.temporal.activity.ActivityInfo;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor.ActivityInput;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the learner, while a goal is planned, which agent is at work. */
@Component
final class PlanningProgress {

    private final LiveText live;
    private final GoalRuns runs;
    private final GoalRequests requests;
    private final Words words;
    private final LearnerLanguage languages;

    PlanningProgress(LiveText live, GoalRuns runs, GoalRequests requests, Words words, LearnerLanguage languages) {
        this.live = live;
        this.runs = runs;
        this.requests = requests;
        this.words = words;
        this.languages = languages;
    }

    /** Runs the agent; says so before and after where it plans a goal. */
    <T> T around(ActivityInfo info, ActivityInput input, Supplier<T> agent) {
        Planned planned = planned(input);
        if (planned == null) {
            return agent.get();
        }
        tell(planned, info.getAttempt() > 1 ? "retrying" : "started", info.getAttempt());
        T answer;
        try {
            answer = agent.get();
        } catch (RuntimeException failure) {
            // An agent that was stopped has not failed, and an interrupted thread would break its connection.
            if (!Thread.currentThread().isInterrupted()) {
                tell(planned, "failed", info.getAttempt());
            }
            throw failure;
        }
        tell(planned, "completed", info.getAttempt());
        return answer;
    }

    private void tell(Planned planned, String status, int attempt) {
        RunKey run = planned.run();
        request(run)
                .ifPresent(request -> live.publish(
                        run.learnerId(),
                        new GoalProgress(
                                request,
                                run.goalId(),
                                planned.agent().node(),
                                planned.agent().wireName(),
                                status,
                                words.say(
                                        languages.of(run.learnerId()),
                                        "progress." + planned.agent().wireName()),
                                attempt)));
    }

    private Optional<RequestId> request(RunKey run) {
        return runs.find(run.goalId(), run.learnerId())
                .filter(record -> record.phase() == GoalPhase.PLANNING)
                .flatMap(record -> requests.firstOf(run.learnerId(), run.goalId()))
                .map(GoalRequest::requestId);
    }

    private static @Nullable Planned planned(ActivityInput input) {
        Object argument = input.getArguments().length == 1 ? input.getArguments()[0] : null;
        return switch (argument) {
            case AccessAgent.Request request -> new Planned(AgentName.ACCESS, request.step());
            case ContractValidatorAgent.Request request -> new Planned(AgentName.CONTRACT_VALIDATOR, request.step());
            case ContextOrganizerAgent.Request request -> new Planned(AgentName.CONTEXT_ORGANIZER, request.step());
            case GoalGeneratorAgent.Request request -> new Planned(AgentName.GOAL_GENERATOR, request.step());
            case GoalGeneratorAgent.AdoptRequest request -> new Planned(AgentName.GOAL_GENERATOR, request.step());
            case CourseManagerAgent.Request request -> new Planned(AgentName.COURSE_MANAGER, request.step());
            case null, default -> null;
        };
    }

    private record Planned(AgentName agent, Step step) {

        RunKey run() {
            return step.run();
        }
    }
}
