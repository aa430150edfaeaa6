package dev.aigoals.activities;

import dev.aigoals.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The worker process: runs the goal workflows and their agents. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(PlatformConfiguration.class)
@PropertySource("classpath:dev/aigoals/activities/worker.properties")
public class WorkerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(WorkerApplication.class, arguments);
    }
}
