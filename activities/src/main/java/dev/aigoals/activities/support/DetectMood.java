package dev.aigoals.activities.support;

import dev.aigoals.activities.models.ModelTool;
import dev.aigoals.contract.agent.EmotionalSupportAgent.AnswerRequest;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Mood;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Request;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.events.EventLog;
import dev.aigoals.platform.live.UserSession;
import dev.aigoals.platform.live.UserSessions;
import dev.aigoals.platform.runs.SentModal;
import java.util.List;
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

    /** By rule alone, from behaviour. */
    Mood detect(Request request) {
        double score =
                MoodPolicy.after(request.moodScore(), request.cause(), request.verdict(), request.failuresInRow());
        return new Mood(MoodPolicy.label(score), score, false, false);
    }

    /** Inside the caller's transaction. */
    void keep(Request request, Mood mood) {
        keep(request.step(), mood, request.cause().name());
    }

    /** What a model that words a modal may ask: the mood as the rule has it, and what the learner struggles with. */
    ModelTool forModel(Request request, Mood mood) {
        return new ModelTool(
                "detect_mood",
                "Tells the mood that the rules read from this learner's behaviour, and what they struggle with now.",
                List.of(),
                nothing -> moodInWords(request.step().run().learnerId(), mood));
    }

    private String moodInWords(LearnerId learner, Mood mood) {
        UserSession.Context context =
                sessions.find(learner).map(UserSession::context).orElse(UserSession.Context.EMPTY);
        return """
                mood: %s
                recent errors: %s
                tasks that cost many tries: %s
                """.formatted(
                mood.label(), String.join("; ", context.recentErrors()), String.join("; ", context.focusAreas()));
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
