package dev.aigoals.activities.feedback.verdict;

import static dev.aigoals.activities.feedback.bench.Samples.failed;
import static dev.aigoals.activities.feedback.bench.Samples.failedHidden;
import static dev.aigoals.activities.feedback.bench.Samples.failing;
import static dev.aigoals.activities.feedback.bench.Samples.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.ReportOutline;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.wire.CanonicalJson;
import dev.aigoals.platform.wire.WireConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JudgedReportTest {

    private final JsonMapper mapper = WireConfiguration.wireMapper();
    private final Report report = failing(failed("one"), failedHidden("secret"), passed("two"));
    private final Said said = new Said(
            2,
            List.of(
                    new Remark(Remark.STATUS, "Running\n"),
                    new Remark("finding", "one\n"),
                    new Remark("praise", "two\n")),
            Outcomes.of(report, LearnerLocale.EN));

    @Test
    void comesBackFromTheStoreAsItWas() {
        JudgedReport stored = JudgedReport.of(report, said);
        assertThat(mapper.readValue(CanonicalJson.of(stored), JudgedReport.class))
                .isEqualTo(stored);
        assertThat(stored.failing()).containsExactlyInAnyOrder("one", "secret");
    }

    @Test
    void isAnOutlineForWhoeverLooksBack() {
        assertThat(mapper.readValue(CanonicalJson.of(JudgedReport.of(report, said)), ReportOutline.class))
                .isEqualTo(ReportOutline.of(report));
    }

    @Test
    void isReadFromAnOutlineThatWasStoredBefore() {
        JudgedReport read = mapper.readValue(CanonicalJson.of(ReportOutline.of(report)), JudgedReport.class);
        assertThat(read.failing()).contains("one");
        assertThat(read.told()).isEqualTo(Said.NOTHING);
    }

    @Test
    void theFinalTextIsAllThatWasSaidButTheStatus() {
        assertThat(said.text()).isEqualTo("one\ntwo\n");
    }

    @Test
    void tellsOfAHiddenCheckItsNameAndItsResultOnly() {
        assertThat(said.checks().get(1).name()).isEqualTo("secret sums");
        assertThat(said.checks().get(1).message()).isNull();
        assertThat(said.checks().get(1).expected()).isNull();
    }
}
