package dev.aigoals.activities.lake;

import dev.aigoals.activities.relay.EventChannels;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lake's consumer, which acknowledges by hand. */
@Configuration(proxyBeanMethods = false)
class LakeConfiguration {
    @Bean
    SimpleMessageListenerContainer lakeConsumer(ConnectionFactory connections, LakeIntake intake) {
        var container = new SimpleMessageListenerContainer(connections);
        container.setQueueNames(EventChannels.LAKE);
        container.setMissingQueuesFatal(false);
        container.setAcknowledgeMode(AcknowledgeMode.MANUAL);
        container.setPrefetchCount(LakeIntake.PREFETCH);
        container.setMessageListener(intake);
        return container;
    }
}
