package dev.aigoals.activities.lake;

import dev.aigoals.activities.relay.ConfirmedPublisher;
import dev.aigoals.activities.relay.ConfirmedPublisher.Outgoing;
import dev.aigoals.activities.relay.EventChannels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.stereotype.Component;

/** Where messages end that cannot be taken in: counted here, by a header of our own, the same on every broker. */
@Component
final class DeadLetters {
    static final String TRIES = "x-aigoals-tries";
    static final String REASON = "x-aigoals-reason";
    static final int TRIES_ALLOWED = 5;

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final ConfirmedPublisher publisher;

    DeadLetters(ConfirmedPublisher publisher) {
        this.publisher = publisher;
    }

    /** Queues a message that failed once more, or lays it aside for good; afterwards the original may be acknowledged. */
    void failed(Message message, String reason) throws InterruptedException {
        var properties = message.getMessageProperties();
        int tries = tries(message) + 1;
        properties.setHeader(TRIES, tries);
        properties.setHeader(REASON, reason);
        if (tries < TRIES_ALLOWED) {
            publisher.publish(new Outgoing("", EventChannels.LAKE, message));
        } else {
            log.error("A message is laid aside in {}: {}", EventChannels.DEAD, reason);
            publisher.publish(new Outgoing("", EventChannels.DEAD, message));
        }
    }

    private static int tries(Message message) {
        Object tries = message.getMessageProperties().getHeaders().get(TRIES);
        return tries instanceof Number number ? number.intValue() : 0;
    }
}
