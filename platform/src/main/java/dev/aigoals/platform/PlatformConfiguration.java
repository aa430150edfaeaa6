package dev.aigoals.platform;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** Brings the whole platform into an application context; both processes import it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ConfigurationPropertiesScan
@EnableJdbcRepositories
@PropertySource("classpath:dev/aigoals/platform/platform.properties")
public class PlatformConfiguration {}
