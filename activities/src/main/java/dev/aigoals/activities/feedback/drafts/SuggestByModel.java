package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.drafts.AnalyzeCode.Analysis;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.platform.live.Draft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Asks a model about drafts of which no rule found anything worth saying: aside, few at once, one draft of a learner in
 * thirty seconds, and never the same code again. Who finds no place is not asked about: drafts do not queue.
 */
@Component
final class SuggestByModel implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SuggestByModel.class);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final int AT_ONCE = 2;
    private static final int MANY = 1000;

    private final ModelSuggestion suggestion;
    private final TellSuggestion tell;
    private final Clock clock = Clock.systemUTC();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<Typist, Asked> asked = new ConcurrentHashMap<>();
    private final ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor();

    SuggestByModel(ModelSuggestion suggestion, TellSuggestion tell) {
        this.suggestion = suggestion;
        this.tell = tell;
    }

    private record Asked(String code, Instant at) {}

    /** Comes back at once; a suggestion that was proven is told to the run later. */
    void consider(Draft draft, Analysis analysis) {
        Typist typist = Typist.of(draft);
        if (worthAsking(typist, analysis) && places.tryAcquire()) {
            remember(typist, draft.code());
            aside.execute(() -> ask(draft, analysis));
        }
    }

    /** Only of code that the learner wrote, that runs and fails a check. */
    private boolean worthAsking(Typist typist, Analysis analysis) {
        Workpiece piece = analysis.piece();
        String code = piece.program().code();
        Asked before = asked.get(typist);
        boolean fresh = before == null
                || (!before.code().equals(code)
                        && clock.instant().isAfter(before.at().plus(BETWEEN)));
        boolean failing = analysis.report().verdict() == Verdict.FAILED;
        boolean written = !code.strip().endsWith(piece.task().starter().strip());
        return fresh && failing && written && analysis.look().found().isEmpty();
    }

    private void remember(Typist typist, String code) {
        if (asked.size() > MANY) {
            Instant old = clock.instant().minus(REMEMBERED);
            asked.values().removeIf(one -> one.at().isBefore(old));
        }
        asked.put(typist, new Asked(code, clock.instant()));
    }

    private void ask(Draft draft, Analysis analysis) {
        try {
            suggestion
                    .about(draft, analysis)
                    .ifPresent(found -> tell.tell(analysis.piece().run(), draft.taskId(), found));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException unavailable) {
            log.warn("no model is asked about drafts while the database does not answer: {}", unavailable.getMessage());
        } finally {
            places.release();
        }
    }

    @Override
    public void destroy() {
        aside.shutdownNow();
    }
}
