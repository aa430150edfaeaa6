package dev.aigoals.platform.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.contract.wire.GoalDocument;
import dev.aigoals.platform.runs.GoalDocuments;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.testing.SampleContent;
import dev.aigoals.platform.testing.SampleWorld;
import dev.aigoals.platform.testing.ServersTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServersTest
class GoalsIT {
    @Autowired
    SampleWorld world;

    @Autowired
    Goals goals;

    @Autowired
    GoalRuns runs;

    @Autowired
    GoalContents contents;

    @Autowired
    GoalDocuments documents;

    @Test
    void contentComesBackAsItWasStoredUnderTheSameName() {
        String hash = contents.store(SampleContent.adding());

        assertThat(contents.store(SampleContent.adding())).isEqualTo(hash).hasSize(64);
        assertThat(contents.get(hash)).isEqualTo(SampleContent.adding());
    }

    @Test
    void aFollowerOfSomebodyElsesGoalHasItFromACourse() {
        RunKey maker = world.newPlannedRun();
        LearnerId follower = world.newLearner();
        var run = new RunKey(maker.goalId(), follower, maker.courseId());
        assertThat(goals.publish(maker.goalId(), maker.courseId())).isTrue();
        runs.create(run);
        runs.pin(run, goals.find(maker.goalId()).orElseThrow().contentHash());

        assertThat(document(run, LearnerLocale.EN).source()).isEqualTo("course");
        assertThat(document(maker, LearnerLocale.EN).source()).isEqualTo("bank");
        assertThat(goals.publishedIn(maker.courseId())).extracting(Goal::id).containsExactly(maker.goalId());
        assertThat(goals.followedBy(follower)).extracting(Goal::id).containsExactly(maker.goalId());
    }

    private GoalDocument document(RunKey run, LearnerLocale locale) {
        return documents.document(run.goalId(), run.learnerId(), locale).orElseThrow();
    }
}
