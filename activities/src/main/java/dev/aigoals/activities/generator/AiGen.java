package dev.aigoals.activities.generator;

import dev.aigoals.activities.generator.author.Authored;
import dev.aigoals.activities.generator.author.Commission;
import dev.aigoals.activities.generator.author.GoalAuthor;
import dev.aigoals.contract.agent.GoalGeneratorAgent.Request;
import dev.aigoals.contract.failure.FailureType;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.goals.GoalRequests;
import io.temporal.failure.ApplicationFailure;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/** The tool {@code ai_gen}: a goal written by a language model for exactly what the learner asked, and proven before it is shown. */
@Component
final class AiGen {

    private final GoalAuthor author;
    private final GoalRequests requests;
    private final MakingProgress progress;

    AiGen(GoalAuthor author, GoalRequests requests, MakingProgress progress) {
        this.author = author;
        this.requests = requests;
        this.progress = progress;
    }

    Authored generate(Request request, LearnerLocale locale) {
        RunKey run = request.step().run();
        GoalRequest asked = requests.find(run.learnerId(), request.requestId())
                .orElseThrow(() -> ApplicationFailure.newNonRetryableFailure(
                        "the learner's request " + request.requestId() + " is not in the database",
                        FailureType.MISSING.name()));
        try {
            return author.write(
                    new Commission(request.step(), asked, locale), stage -> progress.tell(request, locale, stage));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("the writing of the goal was stopped");
            stopped.initCause(interrupted);
            throw stopped;
        }
    }
}
