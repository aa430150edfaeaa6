package dev.aigoals.workflow.upkeep;

import dev.aigoals.contract.upkeep.DailyUpkeep;
import dev.aigoals.contract.upkeep.UpkeepWork;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One thing after the other, each tried again until it is done. */
public final class DailyUpkeepImpl implements DailyUpkeep {
    private static final Duration ONE_TRY = Duration.ofMinutes(10);

    private final UpkeepWork work = Workflow.newActivityStub(
            UpkeepWork.class,
            ActivityOptions.newBuilder().setStartToCloseTimeout(ONE_TRY).build());

    @Override
    public void run() {
        var now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
        var today = new UpkeepWork.Today(LocalDate.ofInstant(now, ZoneOffset.UTC));
        var aggregated = work.aggregate(today);
        var swept = work.sweep(today);
        Workflow.setCurrentDetails("Aggregated days: %s. Deleted: %d old stream messages, %d logins that have ended."
                .formatted(aggregated.days(), swept.messages(), swept.logins()));
    }
}
