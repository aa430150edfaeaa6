package dev.aigoals.activities.feedback.drafts;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aigoals.activities.feedback.ModelledFeedback;
import dev.aigoals.activities.feedback.drafts.AnalyzeCode.Analysis;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.live.Draft;
import dev.aigoals.platform.live.Drafts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SuggestionsIT extends ModelledFeedback {

    private static final String WORDS = "Look once more at where your `range` stops.";

    @Autowired
    AnalyzeCode analyzeCode;

    @Autowired
    ModelSuggestion suggestion;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftWatch watch;

    @BeforeEach
    void noOtherDrafts() {
        watch.stop();
        drafts.takeChanged(1000);
    }

    @AfterEach
    void noWatch() {
        watch.stop();
    }

    @Test
    void aConfirmedSuggestionIsSaidOfTheDraftAsItIs() throws Exception {
        RunKey run = newRun(true);
        Draft draft = draft(run, STOPS_AT_TWO);
        PROVIDER.then(answer("stop", honest(WORDS)));
        assertThat(suggestion.about(draft, analysis(run, draft))).hasValueSatisfying(found -> {
            assertThat(found.text()).isEqualTo(WORDS);
            assertThat(found.verified()).isTrue();
        });
        assertThat(outcomes(run)).containsExactly("verified");
        int asked = PROVIDER.requests().size();
        assertThat(suggestion.about(draft, analysis(run, draft))).isPresent();
        assertThat(PROVIDER.requests()).as("the same draft is paid for once").hasSize(asked);
    }

    @Test
    void whatDoesNotHoldIsNotSaid() throws Exception {
        RunKey run = newRun(true);
        Draft draft = draft(run, STOPS_AT_TWO);
        PROVIDER.then(answer("stop", wrong(WORDS)));
        assertThat(suggestion.about(draft, analysis(run, draft))).isEmpty();
        assertThat(outcomes(run)).containsExactly("rejected");
    }

    @Test
    void aModelMayKeepSilent() throws Exception {
        RunKey run = newRun(true);
        Draft draft = draft(run, STOPS_AT_TWO);
        PROVIDER.then(answer("stop", "{\"check\": \"\", \"kind\": \"none\", \"text\": \"\"}"));
        assertThat(suggestion.about(draft, analysis(run, draft))).isEmpty();
        assertThat(outcomes(run)).containsExactly("rejected");
    }

    @Test
    void nothingIsSaidOfADraftThatHasChangedMeanwhile() throws Exception {
        RunKey run = newRun(true);
        Draft draft = draft(run, STOPS_AT_TWO);
        Analysis analysis = analysis(run, draft);
        draft(run, STOPS_AT_TWO + "\n# thinking\n");
        PROVIDER.then(answer("stop", honest(WORDS)));
        assertThat(suggestion.about(draft, analysis)).isEmpty();
        assertThat(turns.of(run.learnerId(), run.goalId()))
                .singleElement()
                .satisfies(turn -> assertThat(turn.reason()).contains("changed meanwhile"));
    }

    @Test
    void withoutConsentNotAByteGoesOut() throws Exception {
        RunKey run = newRun(false);
        Draft draft = draft(run, STOPS_AT_TWO);
        int before = PROVIDER.requests().size();
        assertThat(suggestion.about(draft, analysis(run, draft))).isEmpty();
        assertThat(PROVIDER.requests()).hasSize(before);
    }

    @Test
    void theWatchAsksOfItsOwnAccordAndGoesOnLookingMeanwhile() {
        RunKey waiting = newRun(true);
        RunKey other = newRun(true);
        PROVIDER.then(silence()).then(answer("stop", honest(WORDS)));
        int before = PROVIDER.requests().size();
        watch.start();
        draft(waiting, STOPS_AT_TWO);
        await().until(() -> PROVIDER.requests().size() > before);
        draft(other, STOPS_AT_TWO);
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(outcomes(other))
                        .as("the other learner's suggestion, while the first one's model keeps silent")
                        .containsExactly("verified"));
        assertThat(outcomes(waiting)).isEmpty();
    }

    @Test
    void theWatchAsksOnceOfTheSameCodeAndNeverOfTheStarter() {
        watch.start();
        RunKey run = newRun(true);
        draft(run, task().starter());
        RunKey second = newRun(true);
        PROVIDER.then(answer("stop", honest(WORDS)));
        draft(second, STOPS_AT_TWO);
        await().untilAsserted(() -> assertThat(outcomes(second)).hasSize(1));
        int asked = PROVIDER.requests().size();
        draft(second, STOPS_AT_TWO);
        RunKey third = newRun(true);
        PROVIDER.then(answer("stop", honest(WORDS)));
        draft(third, STOPS_AT_TWO);
        await().untilAsserted(() -> assertThat(outcomes(third)).hasSize(1));
        assertThat(PROVIDER.requests()).hasSize(asked + 1);
        assertThat(outcomes(run)).isEmpty();
    }

    /** What the learner typed last. */
    private Draft draft(RunKey run, String code) {
        Draft draft = new Draft(run.learnerId(), run.goalId(), firstTask(run), code, Map.of(), Instant.now());
        drafts.put(draft);
        return draft;
    }

    private Analysis analysis(RunKey run, Draft draft) throws InterruptedException {
        return analyzeCode.at(run, draft, null);
    }
}
