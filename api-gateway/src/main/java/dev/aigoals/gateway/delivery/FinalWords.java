package dev.aigoals.gateway.delivery;

import dev.aigoals.contract.id.RequestId;
import dev.aigoals.platform.stream.StreamEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers which requests have had their final message, so that no live text follows it. */
final class FinalWords {

    private static final int REMEMBERED = 200;
    private static final Pattern TYPE =
            Pattern.compile("\\{\"type\":\"(?:validation_result|hint|run_output|goal_created|goal_failed)\"");
    private static final Pattern REQUEST = Pattern.compile("(?<!\\\\)\"request_id\": ?\"([0-9a-f-]{36})\"");

    private final Set<RequestId> closed = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RequestId, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** The request whose final message this is, now remembered. */
    Optional<RequestId> note(StreamEntry entry) {
        if (!TYPE.matcher(entry.frame()).lookingAt()) {
            return Optional.empty();
        }
        Matcher request = REQUEST.matcher(entry.frame());
        if (!request.find()) {
            return Optional.empty();
        }
        RequestId id = RequestId.of(request.group(1));
        closed.add(id);
        return Optional.of(id);
    }

    boolean said(RequestId request) {
        return closed.contains(request);
    }
}
