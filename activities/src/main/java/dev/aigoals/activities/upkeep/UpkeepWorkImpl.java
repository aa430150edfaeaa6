package dev.aigoals.activities.upkeep;

import dev.aigoals.activities.lake.DailyAggregates;
import dev.aigoals.contract.upkeep.UpkeepWork;
import dev.aigoals.platform.accounts.Sessions;
import dev.aigoals.platform.stream.StreamRetention;
import org.springframework.stereotype.Component;

@Component
final class UpkeepWorkImpl implements UpkeepWork {
    private final DailyAggregates aggregates;
    private final StreamRetention retention;
    private final Sessions sessions;

    UpkeepWorkImpl(DailyAggregates aggregates, StreamRetention retention, Sessions sessions) {
        this.aggregates = aggregates;
        this.retention = retention;
        this.sessions = sessions;
    }

    @Override
    public Aggregated aggregate(Today today) {
        return new Aggregated(aggregates.writeMissing(today.date()));
    }

    @Override
    public Swept sweep(Today today) {
        return new Swept(retention.sweep(), sessions.forgetExpired());
    }
}
