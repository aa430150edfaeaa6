package dev.aigoals.platform.control;

import org.springframework.amqp.core.FanoutExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the exchange that gateways listen to. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration {

    @Bean
    FanoutExchange controlExchange() {
        return new FanoutExchange(ControlChannel.EXCHANGE, true, false);
    }
}
