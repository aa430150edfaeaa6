package dev.aigoals.platform.wire;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one JSON mapper of wire messages and stored documents: snake case, unknown fields ignored, storable text. */
@Configuration(proxyBeanMethods = false)
public class WireConfiguration {
    @Bean
    public static JsonMapper wireMapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModule(new SimpleModule("storable-text").addSerializer(String.class, new StorableTextSerializer()))
                .build();
    }
}
