package dev.aigoals.activities.support;

import dev.aigoals.contract.agent.EmotionalSupportAgent.AnswerRequest;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Mood;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Request;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.live.UserSessions;
import dev.aigoals.platform.runs.SentModal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tool {@code detect_mood}: from behaviour or the learner's own word to a mood, kept where the other agents see it. */
@Component
final class DetectMood {

    private final EventLog events;
    private final UserSessions sessions;

    DetectMood(EventLog events, UserSessions sessions) {
        this.events = events;
        this.sessions = sessions;
    }

    /** Inside the caller's transaction. */
    Mood detect(Request request) {
        double score =
                MoodPolicy.after(request.moodScore(), request.cause(), request.verdict(), request.failuresInRow());
        Mood mood = new Mood(MoodPolicy.label(score), score, false, false);
        keep(request.step(), mood, request.cause().name());
        return mood;
    }

    /** Inside the caller's transaction. */
    Mood answered(AnswerRequest request, SentModal sent) {
        String actionId = sent.actionId();
        Mood mood = (actionId == null
                        ? ModalAction.KEEP_GOING
                        : ModalAction.of(actionId).orElse(ModalAction.KEEP_GOING))
                .after(request.moodScore());
        keep(request.step(), mood, "ANSWER");
        return mood;
    }

    private void keep(Step step, Mood mood, String cause) {
        events.append(
                EventType.MOOD_DETECTED,
                step.run().learnerId(),
                step.run().goalId().value(),
                step.effectKey("mood"),
                Map.of("label", mood.label(), "score", mood.score(), "cause", cause));
        sessions.mood(step.run().learnerId(), mood.score());
    }
}
