package dev.aigoals.gateway.control;

import dev.aigoals.platform.control.ControlChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionListener;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This gateway's own queue for notices; while it was gone notices were lost, so open sockets are looked over when it is back. */
@Configuration(proxyBeanMethods = false)
class ControlQueue {

    private static final long RETRY_MILLIS = 2_000;

    @Bean
    AnonymousQueue noticesQueue() {
        return new AnonymousQueue();
    }

    @Bean
    Binding noticesBinding(AnonymousQueue noticesQueue, FanoutExchange controlExchange) {
        return BindingBuilder.bind(noticesQueue).to(controlExchange);
    }

    @Bean
    SimpleMessageListenerContainer noticesListener(
            ConnectionFactory connections, AnonymousQueue noticesQueue, ControlChannel channel, NoticeReader reader) {
        SimpleMessageListenerContainer container = new SimpleMessageListenerContainer(connections);
        container.setQueues(noticesQueue);
        container.setMessageListener(channel.listener(reader::read));
        container.setRecoveryInterval(RETRY_MILLIS);
        container.setMissingQueuesFatal(false);
        connections.addConnectionListener(new ConnectionListener() {
            @Override
            public void onCreate(@Nullable Connection connection) {
                reader.lookOver();
            }
        });
        return container;
    }
}
