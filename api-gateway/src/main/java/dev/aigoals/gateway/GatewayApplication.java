package dev.aigoals.gateway;

import dev.aigoals.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The gateway process: WebSocket, REST and operator API. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import(PlatformConfiguration.class)
@PropertySource("classpath:dev/aigoals/gateway/gateway.properties")
public class GatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
