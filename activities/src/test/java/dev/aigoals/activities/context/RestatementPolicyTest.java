package dev.aigoals.activities.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.agent.ContextOrganizerAgent.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestatementPolicyTest {

    @Test
    void theBetterOfTwoMatchesCounts() {
        List<Candidate> merged = RestatementPolicy.merged(
                List.of(candidate("sorting", 0.30, false), candidate("lists", 0.28, false)),
                List.of(candidate("lists", 0.55, true), candidate("sorting", 0.10, false)));
        assertThat(merged).containsExactly(candidate("lists", 0.55, true), candidate("sorting", 0.30, false));
    }

    @Test
    void whatTheLearnersWordsNeverCameCloseToStaysWhereItWas() {
        List<Candidate> own = List.of(candidate("sorting", 0.30, false), candidate("lists", 0.10, false));
        assertThat(RestatementPolicy.merged(own, List.of(candidate("lists", 0.90, true))))
                .isEqualTo(own);
    }

    @Test
    void whatOnlyTheModelsWordsFindIsLeftOut() {
        List<Candidate> own = List.of(candidate("sorting", 0.30, false));
        assertThat(RestatementPolicy.merged(own, List.of(candidate("payments", 0.95, true))))
                .isEqualTo(own);
    }

    @Test
    void aWorseRestatementTakesNothingAway() {
        List<Candidate> own = List.of(candidate("sorting", 0.36, false), candidate("lists", 0.30, false));
        assertThat(RestatementPolicy.merged(own, List.of())).isEqualTo(own);
        assertThat(RestatementPolicy.merged(own, List.of(candidate("sorting", 0.01, false))))
                .isEqualTo(own);
    }

    private static Candidate candidate(String slug, double score, boolean nearEnough) {
        return new Candidate(slug, "hash-of-" + slug, score, nearEnough);
    }
}
