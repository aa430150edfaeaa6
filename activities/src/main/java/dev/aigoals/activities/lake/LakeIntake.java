package dev.aigoals.activities.lake;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;
import org.springframework.stereotype.Component;

/** Deliveries of the broker that wait to be written; they are acknowledged only afterwards. */
@Component
final class LakeIntake implements ChannelAwareMessageListener {
    /** Unacknowledged messages that the broker hands out at most; also the largest batch. */
    static final int PREFETCH = 500;

    private static final Logger log = LoggerFactory.getLogger(LakeIntake.class);

    private final BlockingQueue<Delivery> waiting = new LinkedBlockingQueue<>();

    @Override
    public void onMessage(Message message, @Nullable Channel channel) {
        waiting.add(new Delivery(message, Objects.requireNonNull(channel, "acknowledging by hand needs a channel")));
    }

    /** Waits for a first delivery, then for more until {@code window} is over or the batch is full. */
    List<Delivery> batch(Duration patience, Window window) throws InterruptedException {
        var batch = new ArrayList<Delivery>();
        Delivery first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return batch;
        }
        batch.add(first);
        long since = System.nanoTime();
        while (batch.size() < PREFETCH && !window.over(Duration.ofNanos(System.nanoTime() - since))) {
            Delivery next = waiting.poll(50, TimeUnit.MILLISECONDS);
            if (next != null) {
                batch.add(next);
            }
        }
        return batch;
    }

    /** Says how long a batch is kept open. */
    @FunctionalInterface
    interface Window {
        boolean over(Duration sinceFirst);
    }

    /** A message together with the channel on which it is acknowledged. */
    record Delivery(Message message, Channel channel) {
        /**
         * A channel that is gone hands the message out again, to be found written already; Spring's channel says with an
         * {@link IllegalStateException} that it is.
         */
        void acknowledge() {
            try {
                channel.basicAck(message.getMessageProperties().getDeliveryTag(), false);
            } catch (IOException | AlreadyClosedException | AmqpException | IllegalStateException e) {
                log.debug("an acknowledgement was lost with its channel", e);
            }
        }
    }
}
