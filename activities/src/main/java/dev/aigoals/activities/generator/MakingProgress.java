package dev.aigoals.activities.generator;

import dev.aigoals.activities.generator.author.Stage;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.GoalGeneratorAgent.Request;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.LiveMessage.GoalProgress;
import dev.aigoals.platform.live.LiveText;
import io.temporal.activity.Activity;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the learner, who waits longer for a goal that is written for them, how far it is. */
@Component
final class MakingProgress {

    private final LiveText live;
    private final Words words;

    MakingProgress(LiveText live, Words words) {
        this.live = live;
        this.words = words;
    }

    void tell(Request request, LearnerLocale locale, Stage stage) {
        String status = stage == Stage.REPAIRING ? "retrying" : "started";
        tell(request, status, words.say(locale, "goal.stage." + stage.name().toLowerCase(Locale.ROOT)));
    }

    /** Says why there will be no goal written by a model. */
    void tell(Request request, String honestWord) {
        tell(request, "retrying", honestWord);
    }

    private void tell(Request request, String status, String message) {
        RunKey run = request.step().run();
        live.publish(
                run.learnerId(),
                new GoalProgress(
                        request.requestId(),
                        run.goalId(),
                        AgentName.GOAL_GENERATOR.node(),
                        AgentName.GOAL_GENERATOR.wireName(),
                        status,
                        message,
                        Activity.getExecutionContext().getInfo().getAttempt()));
    }
}
