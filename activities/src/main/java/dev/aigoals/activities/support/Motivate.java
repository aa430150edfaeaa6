package dev.aigoals.activities.support;

import dev.aigoals.activities.support.MoodPolicy.LastModal;
import dev.aigoals.activities.words.LearnerLanguage;
import dev.aigoals.activities.words.Words;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Mood;
import dev.aigoals.contract.agent.EmotionalSupportAgent.Request;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.StreamMessage.MotivationModal;
import dev.aigoals.platform.accounts.UserSettings;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.runs.Modals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tool {@code motivate}: whether a word is due, and which. Whether, and for which mood, is decided by rule alone. */
@Component
final class Motivate {

    private final Users users;
    private final Modals modals;
    private final Words words;
    private final LearnerLanguage languages;
    private final ModalWords modalWords;
    private final Clock clock = Clock.systemUTC();

    Motivate(Users users, Modals modals, Words words, LearnerLanguage languages, ModalWords modalWords) {
        this.users = users;
        this.modals = modals;
        this.words = words;
        this.languages = languages;
        this.modalWords = modalWords;
    }

    Optional<MotivationModal> wordFor(Request request, Mood mood) {
        LearnerId learner = request.step().run().learnerId();
        UserSettings settings = users.settingsOf(learner);
        if (settings.motivation() == UserSettings.Switch.OFF) {
            return Optional.empty();
        }
        Optional<LastModal> last = modals.lastOf(learner, 1).stream()
                .map(sent -> new LastModal(sent.sentAt(), sent.actionId()))
                .findFirst();
        if (!MoodPolicy.due(request.cause(), mood.score(), request.failuresInRow(), last, clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(modal(request, mood, settings.tone()));
    }

    private MotivationModal modal(Request request, Mood mood, UserSettings.Tone tone) {
        LearnerLocale locale = languages.of(request.step().run().learnerId());
        String key = "modal." + MoodPolicy.occasion(request.cause(), mood.label()) + "." + tone.wireName();
        ModalWords.Said authored = new ModalWords.Said(
                words.say(locale, key + ".title"), words.say(locale, key + ".message", request.failuresInRow()));
        ModalWords.Said said = modalWords.of(request, mood, tone, locale, authored);
        return new MotivationModal(
                UUID.nameUUIDFromBytes(request.step().effectKey("modal").getBytes(StandardCharsets.UTF_8)),
                request.step().run().goalId(),
                new dev.aigoals.contract.wire.StreamMessage.Mood(mood.label(), mood.score()),
                said.title(),
                said.message(),
                actions(locale));
    }

    private List<dev.aigoals.contract.wire.StreamMessage.ModalAction> actions(LearnerLocale locale) {
        return Arrays.stream(ModalAction.values())
                .map(action -> new dev.aigoals.contract.wire.StreamMessage.ModalAction(
                        action.id(), words.say(locale, "modal.action." + action.id())))
                .toList();
    }
}
