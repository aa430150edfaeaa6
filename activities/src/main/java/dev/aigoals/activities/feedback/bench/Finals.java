package dev.aigoals.activities.feedback.bench;

import dev.aigoals.contract.id.RequestId;

/** The key under which a piece of work has its one final message. */
public final class Finals {

    private Finals() {}

    public static String key(RequestId request) {
        return "final:" + request;
    }
}
