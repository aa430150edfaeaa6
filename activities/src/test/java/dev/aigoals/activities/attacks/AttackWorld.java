package dev.aigoals.activities.attacks;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.id.RequestId;
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
import dev.aigoals.platform.testing.SampleWorld;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learners who consented, each with a run of their own, and what the database holds of anybody. */
@Component
final class AttackWorld {
    private static final Set<String> OWNERS = Set.of("user_id", "learner_id", "created_by");

    private final SampleWorld world;
    private final JdbcClient jdbc;
    private final Goals goals;
    private final GoalRuns runs;
    private final GoalRequests requests;
    private final GoalContents contents;
    private final Progress progress;

    AttackWorld(
            SampleWorld world,
            JdbcClient jdbc,
            Goals goals,
            GoalRuns runs,
            GoalRequests requests,
            GoalContents contents,
            Progress progress) {
        this.world = world;
        this.jdbc = jdbc;
        this.goals = goals;
        this.runs = runs;
        this.requests = requests;
        this.contents = contents;
        this.progress = progress;
    }

    LearnerId learner(boolean spanish) {
        LearnerId learner = world.newLearner();
        jdbc.sql("UPDATE users SET locale = :locale, settings = settings || '{\"model_consent\": true}' WHERE id = :id")
                .param("locale", spanish ? "es" : "en")
                .param("id", learner.value())
                .update();
        return learner;
    }

    CourseId course(LearnerId owner) {
        return world.newCourse(owner);
    }

    /** A run in planning. */
    RunKey asked(LearnerId learner, CourseId course, RequestId request, String description) {
        RunKey run = new RunKey(GoalId.of(UUID.randomUUID()), learner, course);
        GoalRequest words = new GoalRequest(learner, request, run.goalId(), course, description, null, null, null);
        goals.askFor(words);
        requests.store(words);
        runs.create(run);
        return run;
    }

    /** A run with its goal planned, the first task tried three times, the others once. */
    RunKey planned(LearnerId learner, CourseId course, GoalContent content) {
        RunKey run = asked(learner, course, RequestId.of(UUID.randomUUID()), "a goal");
        String hash = contents.store(content);
        goals.plan(run.goalId(), hash, content, GoalSource.MODEL, LearnerLocale.EN);
        runs.pin(run, hash);
        runs.phase(run, GoalPhase.ACTIVE, "planned", null, null);
        int tries = 3;
        for (var task : Tasks.ids(run.goalId(), content.tasks().size())) {
            progress.mark(learner, run.goalId(), task, ProgressStatus.COMPLETED);
            progress.tried(learner, run.goalId(), task, tries, 1.0, null);
            tries = 1;
        }
        return run;
    }

    /** All that the learner gets on their stream. */
    List<String> stream(LearnerId learner) {
        return jdbc.sql("SELECT payload::text FROM stream_messages WHERE user_id = :user ORDER BY seq")
                .param("user", learner.value())
                .query(String.class)
                .list();
    }

    List<String> lessons(CourseId course, GoalId goal) {
        return jdbc.sql("SELECT content FROM lessons WHERE course_id = :course AND goal_id = :goal")
                .param("course", course.value())
                .param("goal", goal.value())
                .query(String.class)
                .list();
    }

    /** A digest of each table's rows of that learner, as {@code table digest}. */
    Set<String> rowsOf(LearnerId learner, Set<String> without) {
        String each = ownedTables().stream()
                .filter(owned -> !without.contains(owned.table()))
                .map(owned -> "SELECT '" + owned.table()
                        + " ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')" + " FROM "
                        + owned.table() + " t WHERE t." + owned.column() + " = :owner")
                .collect(Collectors.joining(" UNION ALL "));
        return new TreeSet<>(jdbc.sql(each)
                .param("owner", learner.value())
                .query(String.class)
                .list());
    }

    private List<Owned> ownedTables() {
        return jdbc.sql("""
                        SELECT table_name, column_name FROM information_schema.columns
                         WHERE table_schema = 'public' AND column_name IN (:owners) ORDER BY table_name, column_name""")
                .param("owners", OWNERS)
                .query((row, number) -> new Owned(row.getString(1), row.getString(2)))
                .list();
    }

    private record Owned(String table, String column) {}
}
