package dev.aigoals.platform.live;

import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One Redis client with few connections; it waits for no server, so that a process starts without Redis. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {
    private static final int THREADS = 4;
    private static final int CONNECTIONS = 8;
    private static final int SUBSCRIPTION_CONNECTIONS = 4;
    private static final int LEARNERS_PER_CONNECTION = 5_000;

    @Bean(destroyMethod = "shutdown")
    RedissonClient redisson(RedisProperties properties) {
        var config = new Config()
                .setCodec(StringCodec.INSTANCE)
                .setThreads(THREADS)
                .setNettyThreads(THREADS)
                .setLazyInitialization(true);
        if (properties.password() != null && !properties.password().isEmpty()) {
            config.setPassword(properties.password());
        }
        config.useSingleServer()
                .setAddress(properties.address())
                .setConnectionPoolSize(CONNECTIONS)
                .setConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(SUBSCRIPTION_CONNECTIONS)
                .setSubscriptionConnectionMinimumIdleSize(1)
                .setSubscriptionsPerConnection(LEARNERS_PER_CONNECTION)
                .setDnsMonitoringInterval(-1)
                .setTimeout((int) properties.timeout().toMillis())
                .setRetryAttempts(1)
                .setRetryDelay(new ConstantDelay(properties.timeout().dividedBy(4)));
        return Redisson.create(config);
    }
}
