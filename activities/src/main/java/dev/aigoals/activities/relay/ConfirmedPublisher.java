package dev.aigoals.activities.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;

/** Publishes and waits until the broker has taken each message into a queue. */
@Component
public final class ConfirmedPublisher {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RabbitTemplate template;

    ConfirmedPublisher(RabbitTemplate template) {
        this.template = template;
    }

    /** Publishes in order; answers for each message whether it lies in a queue. */
    public List<Boolean> publish(List<Outgoing> messages) throws InterruptedException {
        var sent = new ArrayList<CorrelationData>();
        for (Outgoing message : messages) {
            var correlation = new CorrelationData();
            template.send(message.exchange(), message.routingKey(), message.message(), correlation);
            sent.add(correlation);
        }
        Instant deadline = Instant.now().plus(PATIENCE);
        var taken = new ArrayList<Boolean>();
        for (CorrelationData correlation : sent) {
            taken.add(isTaken(correlation, deadline));
        }
        return taken;
    }

    /** Publishes one message; @throws AmqpException where it lies in no queue. */
    public void publish(Outgoing message) throws InterruptedException {
        if (!publish(List.of(message)).getFirst()) {
            throw new AmqpException("the broker did not take a message for " + message.routingKey());
        }
    }

    private static boolean isTaken(CorrelationData correlation, Instant deadline) throws InterruptedException {
        long left = Math.max(1, Duration.between(Instant.now(), deadline).toMillis());
        try {
            var confirm = correlation.getFuture().get(left, TimeUnit.MILLISECONDS);
            // Brokers differ: one confirms what it returned as unroutable, another refuses it.
            return confirm.ack() && correlation.getReturned() == null;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new AmqpException("the broker's confirmation failed", e.getCause());
        }
    }

    /** A message and where it goes. */
    public record Outgoing(String exchange, String routingKey, Message message) {}
}
