package dev.aigoals.platform.control;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells all gateways at once what concerns their sockets. A notice that is lost does no harm: gateways look again at their
 * open sockets every few seconds.
 */
@Component
public final class ControlChannel {

    /** The fan-out exchange to which each gateway binds a queue of its own. */
    public static final String EXCHANGE = "ai_goals_tracker.control";

    private static final Logger log = LoggerFactory.getLogger(ControlChannel.class);

    private final RabbitTemplate broker;
    private final JsonMapper mapper;

    public ControlChannel(ConnectionFactory connections, JsonMapper wireMapper) {
        this.broker = new RabbitTemplate(connections);
        this.mapper = wireMapper;
    }

    /** Tells the gateways, once what it is about has been committed. */
    public void tell(ControlNotice notice) {
        Message message = MessageBuilder.withBody(mapper.writeValueAsBytes(notice))
                .setContentType(MessageProperties.CONTENT_TYPE_JSON)
                .build();
        try {
            broker.send(EXCHANGE, "", message);
        } catch (AmqpException unreachable) {
            log.warn(
                    "The broker does not take a control notice, gateways will see it on their own: {}",
                    unreachable.getMessage());
        }
    }

    /** Reads notices off a gateway's queue. */
    public MessageListener listener(Consumer<ControlNotice> receiver) {
        return message -> {
            try {
                receiver.accept(mapper.readValue(message.getBody(), ControlNotice.class));
            } catch (JacksonException unreadable) {
                log.warn("A control notice that cannot be read is dropped: {}", unreadable.getMessage());
            }
        };
    }
}
