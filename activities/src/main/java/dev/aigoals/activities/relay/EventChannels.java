package dev.aigoals.activities.relay;

import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exchange of events and its queues, declared without any argument that only some brokers know. */
@Configuration(proxyBeanMethods = false)
public class EventChannels {
    public static final String EXCHANGE = "ai_goals_tracker";
    public static final String LAKE = "ai_goals_tracker.lake";
    public static final String DEAD = "ai_goals_tracker.dead";

    @Bean
    Declarables eventQueues() {
        var exchange = new TopicExchange(EXCHANGE);
        var lake = new Queue(LAKE);
        Binding everything = BindingBuilder.bind(lake).to(exchange).with("#");
        return new Declarables(exchange, lake, everything, new Queue(DEAD));
    }
}
