package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.Capabilities;
import dev.aigoals.activities.models.ModelProbe;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.Speaker;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the model that is configured, if one is. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    @Bean
    Speaker speaker(ModelProperties properties) {
        return new Speaker(properties, new Capabilities(), Clock.systemUTC());
    }

    @Bean
    ModelProbe modelProbe(Speaker speaker) {
        return speaker.probe();
    }
}
