package dev.aigoals.activities.attacks;

import static dev.aigoals.activities.models.testing.ScriptedModelServer.answer;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.calls;
import static dev.aigoals.activities.models.testing.ScriptedModelServer.silence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.models.testing.ScriptedModelServer;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.testing.ServersFile;
import dev.aigoals.platform.turns.AgentTurns;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What agents make of a model's words in good times and in bad. */
@SpringBootTest(classes = AttackedAgents.class)
@ContextConfiguration(initializers = ServersFile.class)
class SpeakingAgentsIT {
    private static final ScriptedModelServer SERVER = server();
    private static final Attack NONE =
            new Attack("friendly", Technique.ORDER, Want.LINK, false, "A friendly description.");

    @Autowired
    AgentTurns turns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ModalPlace modal;

    @Autowired
    SummaryPlace summary;

    @Autowired
    LessonPlace lesson;

    @DynamicPropertySource
    static void theScriptedModel(DynamicPropertyRegistry registry) {
        registry.add("aigoals.models.address", SERVER::address);
    }

    @AfterAll
    static void noModel() {
        SERVER.close();
    }

    @Test
    void plainAndTrueWordsStandInTheModal() throws Exception {
        SERVER.then(calls("detect_mood", "{}"))
                .then(answer("stop", "{\"title\":\"Breathe out\",\"message\":\"5 tries would tire anybody.\"}"));
        RunKey run = modal.prepare(NONE);
        assertThat(modal.act(run, NONE).texts().getFirst()).contains("Breathe out", "5 tries would tire anybody.");
        assertThat(SERVER.requests().getLast()).contains("mood: frustrated");
        assertConcluded(run, "shown");
    }

    @Test
    void wordsThatAreNotSoGiveWayToTheAuthoredOnes() throws Exception {
        SERVER.then(answer("stop", "{\"title\":\"Breathe out\",\"message\":\"9 tries would tire anybody.\"}"));
        RunKey run = modal.prepare(NONE);
        assertThat(modal.act(run, NONE).texts().getFirst())
                .contains("Stuck is part of it")
                .doesNotContain("9 tries");
        assertConcluded(run, "rejected");
    }

    @Test
    void aTrueSentenceSumsTheGoalUp() throws Exception {
        int tries = 2 + HostileContent.GOAL.tasks().size();
        SERVER.then(calls("evaluate_perf", "{}"))
                .then(answer("stop", "You stayed with it for " + tries + " tries and got there."));
        RunKey run = summary.prepare(NONE);
        assertThat(summary.act(run, NONE).texts())
                .containsExactly("You stayed with it for " + tries + " tries and got there.");
        assertConcluded(run, "shown");
    }

    @Test
    void aWrongNumberGivesWayToTheTemplate() throws Exception {
        SERVER.then(answer("stop", "You did it all in 1 try."));
        RunKey run = summary.prepare(NONE);
        assertThat(summary.act(run, NONE).texts()).singleElement().asString().startsWith("You completed");
        assertConcluded(run, "rejected");
    }

    @Test
    void aSilentModelKeepsNobodyLongFromTheTemplate() throws Exception {
        SERVER.then(silence());
        RunKey run = summary.prepare(NONE);
        assertThat(summary.act(run, NONE).texts()).singleElement().asString().startsWith("You completed");
        assertThat(turns.of(run.learnerId(), run.goalId())).isEmpty();
    }

    @Test
    void notAByteReachesTheModelWithoutConsent() throws Exception {
        RunKey run = lesson.prepare(NONE);
        jdbc.sql("UPDATE users SET settings = settings || '{\"model_consent\": false}' WHERE id = :id")
                .param("id", run.learnerId().value())
                .update();
        int before = SERVER.requests().size();
        assertThat(lesson.act(run, NONE).texts()).singleElement().asString().contains("A friendly description.");
        assertThat(SERVER.requests()).hasSize(before);
    }

    @Test
    void aPolishedLessonStandsInTheCourse() throws Exception {
        SERVER.otherwise(body -> answer("stop", polished(body)));
        RunKey run = lesson.prepare(NONE);
        assertThat(lesson.act(run, NONE).texts()).singleElement().asString().contains("You will build a thing of use.");
        SERVER.otherwise(_ -> answer("stop", "Hello"));
        assertConcluded(run, "shown");
    }

    private static String polished(String body) {
        String template = ObeyingModel.lesson(body).orElseThrow();
        return template.replaceFirst("A friendly description\\.", "You will build a thing of use.");
    }

    private void assertConcluded(RunKey run, String outcome) {
        assertThat(turns.of(run.learnerId(), run.goalId()))
                .singleElement()
                .extracting(AgentTurns.Indexed::outcome)
                .isEqualTo(outcome);
    }

    private static ScriptedModelServer server() {
        try {
            return new ScriptedModelServer(0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }
}
