package dev.aigoals.activities.context;

import dev.aigoals.activities.worker.Agent;
import dev.aigoals.contract.agent.ContextOrganizerAgent;
import dev.aigoals.contract.failure.FailureType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.goals.GoalRequests;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what answers the learner's words, and puts first what fits what they did so far. */
@Component
final class ContextOrganizerAgentImpl implements ContextOrganizerAgent, Agent {

    private final GoalRequests requests;
    private final AnalyzeContext analyzeContext;
    private final Search search;
    private final RestatedNeed restatedNeed;
    private final Prioritize prioritize;

    ContextOrganizerAgentImpl(
            GoalRequests requests,
            AnalyzeContext analyzeContext,
            Search search,
            RestatedNeed restatedNeed,
            Prioritize prioritize) {
        this.requests = requests;
        this.analyzeContext = analyzeContext;
        this.search = search;
        this.restatedNeed = restatedNeed;
        this.prioritize = prioritize;
    }

    @Override
    public LearnerContext organize(Request request) {
        RunKey run = request.step().run();
        GoalRequest asked = requests.find(run.learnerId(), request.requestId())
                .orElseThrow(() -> ApplicationFailure.newNonRetryableFailure(
                        "the learner's request " + request.requestId() + " is not in the database",
                        FailureType.MISSING.name()));
        List<Candidate> found = restatedNeed.better(request.step(), asked, search.answering(asked));
        return new LearnerContext(prioritize.found(found, analyzeContext.of(run.learnerId()), asked));
    }

    @Override
    public LearnerContext suggestNext(NextRequest request) {
        return new LearnerContext(
                prioritize.next(analyzeContext.atTheEndOf(request.step().run())));
    }
}
