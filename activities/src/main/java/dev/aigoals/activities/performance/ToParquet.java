package dev.aigoals.activities.performance;

import dev.aigoals.activities.lake.LakeFlush;
import org.springframework.stereotype.Component;

/** The tool {@code to_parquet}: has the events of a completed goal written to the lake now, not with the next full batch. */
@Component
final class ToParquet {

    private final LakeFlush lake;

    ToParquet(LakeFlush lake) {
        this.lake = lake;
    }

    void flush() {
        lake.request();
    }
}
