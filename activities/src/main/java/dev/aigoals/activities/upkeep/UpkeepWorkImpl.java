package dev.aigoals.activities.upkeep;

import dev.aigoals.activities.lake.DailyAggregates;
import dev.aigoals.contract.upkeep.UpkeepWork;
import dev.aigoals.platform.accounts.Sessions;
import dev.aigoals.platform.stream.StreamRetention;
import dev.aigoals.platform.turns.ModelCalls;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
final class UpkeepWorkImpl implements UpkeepWork {
    private static final Logger log = LoggerFactory.getLogger(UpkeepWorkImpl.class);
    private static final Duration LONGEST_CALL = Duration.ofHours(1);

    private final DailyAggregates aggregates;
    private final StreamRetention retention;
    private final Sessions sessions;
    private final ModelCalls calls;
    private final Clock clock = Clock.systemUTC();

    UpkeepWorkImpl(DailyAggregates aggregates, StreamRetention retention, Sessions sessions, ModelCalls calls) {
        this.aggregates = aggregates;
        this.retention = retention;
        this.sessions = sessions;
        this.calls = calls;
    }

    @Override
    public Aggregated aggregate(Today today) {
        return new Aggregated(aggregates.writeMissing(today.date()));
    }

    @Override
    public Swept sweep(Today today) {
        int lost = calls.closeLost(clock.instant().minus(LONGEST_CALL));
        if (lost > 0) {
            log.warn(
                    "{} requests to a model never ended, as their process died: they count with their estimates", lost);
        }
        return new Swept(retention.sweep(), sessions.forgetExpired());
    }
}
