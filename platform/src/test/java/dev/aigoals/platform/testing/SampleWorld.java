package dev.aigoals.platform.testing;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.goals.GoalContents;
import dev.aigoals.platform.goals.GoalRequest;
import dev.aigoals.platform.goals.GoalRequests;
import dev.aigoals.platform.goals.GoalSource;
import dev.aigoals.platform.goals.Goals;
import dev.aigoals.platform.goals.Tasks;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.Progress;
import dev.aigoals.platform.runs.ProgressStatus;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Learners and goals of a test's own, so that tests share a database without meeting each other. */
public final class SampleWorld {
    private final JdbcClient jdbc;
    private final Goals goals;
    private final GoalRuns runs;
    private final GoalRequests requests;
    private final GoalContents contents;
    private final Progress progress;

    SampleWorld(
            JdbcClient jdbc,
            Goals goals,
            GoalRuns runs,
            GoalRequests requests,
            GoalContents contents,
            Progress progress) {
        this.jdbc = jdbc;
        this.goals = goals;
        this.runs = runs;
        this.requests = requests;
        this.contents = contents;
        this.progress = progress;
    }

    public LearnerId newLearner() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO users (id, username, username_key, email, email_key, password_hash, settings)
                        VALUES (:id, :name, :name, :name, :name, 'none',
                                '{"motivation": "on", "suggestions": "on", "tone": "friendly", "model_consent": false}')""").param("id", id).param("name", "learner-" + id).update();
        return LearnerId.of(id);
    }

    public CourseId newCourse(LearnerId owner) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO courses (id, title, created_by) VALUES (:id, 'A course', :owner)")
                .param("id", id)
                .param("owner", owner.value())
                .update();
        return CourseId.of(id);
    }

    /** A run in planning of a goal that a new learner asked for. */
    public RunKey newRun() {
        LearnerId learner = newLearner();
        var key = new RunKey(GoalId.of(UUID.randomUUID()), learner, newCourse(learner));
        var request = new GoalRequest(
                learner,
                RequestId.of(UUID.randomUUID()),
                key.goalId(),
                key.courseId(),
                "I want to add numbers",
                null,
                null,
                null);
        goals.askFor(request);
        requests.store(request);
        runs.create(key);
        return key;
    }

    /** A run of the sample goal, planned, with its first task begun. */
    public RunKey newPlannedRun() {
        RunKey key = newRun();
        GoalContent content = SampleContent.adding();
        String hash = contents.store(content);
        goals.plan(key.goalId(), hash, content, GoalSource.BANK, LearnerLocale.EN);
        runs.pin(key, hash);
        runs.phase(key, GoalPhase.ACTIVE, "planned", null, null);
        TaskId first = Tasks.id(key.goalId(), 1);
        runs.currentTask(key, first);
        progress.mark(key.learnerId(), key.goalId(), first, ProgressStatus.IN_PROGRESS);
        return key;
    }
}
