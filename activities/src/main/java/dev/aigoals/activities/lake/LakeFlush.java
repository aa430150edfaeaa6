package dev.aigoals.activities.lake;

import dev.aigoals.platform.live.Topics;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks whichever worker writes the lake not to wait for more events. */
@Component
public final class LakeFlush {
    static final String TOPIC = "lake:flush";

    private final Topics topics;

    LakeFlush(Topics topics) {
        this.topics = topics;
    }

    /** Has the events of committed transactions written within about a second; without Redis it takes a few more. */
    public void request() {
        topics.publish(TOPIC, List.of("now"));
    }
}
