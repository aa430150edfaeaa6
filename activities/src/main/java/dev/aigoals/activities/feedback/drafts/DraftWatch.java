package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.platform.accounts.UserSettings;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.live.Draft;
import dev.aigoals.platform.live.Drafts;
import dev.aigoals.platform.runs.GoalRuns;
import dev.aigoals.platform.runs.RunRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks at drafts while learners type, one at a time, outside of every workflow's history; a run is told only when a rule
 * found something, and at most every thirty seconds. Where no rule did, a model may be asked, aside.
 */
@Component
final class DraftWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DraftWatch.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(30);
    private static final int AT_ONCE = 8;
    private static final int REMEMBERED = 2000;

    private final Drafts drafts;
    private final GoalRuns runs;
    private final Users users;
    private final AnalyzeCode analyzeCode;
    private final TellSuggestion tell;
    private final SuggestByModel byModel;
    private final Clock clock = Clock.systemUTC();
    private final Map<Typist, Memory> memories = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Typist, Memory> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile @Nullable ScheduledExecutorService watch;

    DraftWatch(
            Drafts drafts,
            GoalRuns runs,
            Users users,
            AnalyzeCode analyzeCode,
            TellSuggestion tell,
            SuggestByModel byModel) {
        this.drafts = drafts;
        this.runs = runs;
        this.users = users;
        this.analyzeCode = analyzeCode;
        this.tell = tell;
        this.byModel = byModel;
    }

    private record Memory(@Nullable Set<String> failing, Instant lastNews) {}

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("draft-watch").factory());
        var _ = started.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        watch = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = watch;
        if (running != null) {
            running.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    private void look() {
        try {
            for (Draft draft : drafts.takeChanged(AT_ONCE)) {
                runs.find(draft.goalId(), draft.learnerId())
                        .filter(run -> run.phase() == GoalPhase.ACTIVE)
                        .filter(run -> draft.taskId().equals(run.currentTaskId()))
                        .filter(run -> users.settingsOf(draft.learnerId()).suggestions() == UserSettings.Switch.ON)
                        .ifPresent(run -> lookAt(run, draft));
            }
        } catch (DataAccessException unavailable) {
            log.warn("drafts are not looked at while the database does not answer: {}", unavailable.getMessage());
        }
    }

    private void lookAt(RunRecord run, Draft draft) {
        Typist typist = Typist.of(draft);
        Memory before = memories.getOrDefault(typist, new Memory(null, Instant.EPOCH));
        try {
            AnalyzeCode.Analysis analysis = analyzeCode.at(run.key(), draft, before.failing());
            DraftPolicy.Look look = analysis.look();
            boolean due = clock.instant().isAfter(before.lastNews().plus(BETWEEN_NEWS));
            boolean told = due && look.found().isPresent();
            memories.put(typist, new Memory(look.failing(), told ? clock.instant() : before.lastNews()));
            if (told) {
                look.found().ifPresent(found -> tell.tell(run.key(), draft.taskId(), found));
            } else if (due) {
                byModel.consider(draft, analysis);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
