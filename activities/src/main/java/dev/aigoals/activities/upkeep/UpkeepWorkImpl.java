package dev.aigoals.activities.upkeep;

import dev.aigoals.activities.lake.DailyAggregates;
import dev.aigoals.contract.upkeep.UpkeepWork;
import dev.aigoals.platform.stream.StreamRetention;
import org.springframework.stereotype.Component;

@Component
final class UpkeepWorkImpl implements UpkeepWork {
    private final DailyAggregates aggregates;
    private final StreamRetention retention;

    UpkeepWorkImpl(DailyAggregates aggregates, StreamRetention retention) {
        this.aggregates = aggregates;
        this.retention = retention;
    }

    @Override
    public Aggregated aggregate(Today today) {
        return new Aggregated(aggregates.writeMissing(today.date()));
    }

    @Override
    public Swept sweep(Today today) {
        return new Swept(retention.sweep());
    }
}
