package dev.aigoals.activities.feedback;

import dev.aigoals.contract.id.RequestId;

/** The key under which a piece of work has its one final message. */
final class Finals {

    private Finals() {}

    static String key(RequestId request) {
        return "final:" + request;
    }
}
