package dev.aigoals.gateway.delivery;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.GoalSnapshot;
import dev.aigoals.platform.runs.GoalSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the goals stand that changed lately, closed ones too: for a client whose place in the stream is not kept. */
@Component
final class RecentGoals {

    private static final Duration LATELY = Duration.ofDays(30);

    private final GoalRuns runs;
    private final GoalSnapshots snapshots;
    private final Clock clock;

    RecentGoals(GoalRuns runs, GoalSnapshots snapshots, Clock clock) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    Stream<GoalSnapshot> of(LearnerId learner, String locale) {
        return runs.changedSince(learner, clock.instant().minus(LATELY)).stream()
                .map(run -> snapshots.snapshot(run.key().goalId(), learner, Locales.of(locale)))
                .flatMap(Optional::stream);
    }
}
