package dev.aigoals.contract.upkeep;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.LocalDate;
import java.util.List;

/** What the daily upkeep does; each part may be done again without harm. */
@ActivityInterface
public interface UpkeepWork {
    /** Writes the aggregates of the days before today that have events and no aggregates yet. */
    @ActivityMethod(name = "upkeep.aggregate")
    Aggregated aggregate(Today today);

    /** Deletes stream messages, remembered requests, logins and revocations that have been kept long enough. */
    @ActivityMethod(name = "upkeep.sweep")
    Swept sweep(Today today);

    /**
     * @param date in UTC
     */
    record Today(LocalDate date) {}

    /** Which days were written. */
    record Aggregated(List<LocalDate> days) {}

    /** How many stream messages went, and how many logins and revocations. */
    record Swept(int messages, int logins) {}
}
