package dev.aigoals.activities.attacks;

import dev.aigoals.activities.lake.LakeFlush;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.platform.testing.PlatformOnly;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The agents that a model speaks for, with all that they need, and nothing that starts work by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({ModelProperties.class, SandboxProperties.class})
@Import({PlatformOnly.class, LakeFlush.class})
@ComponentScan(
        basePackages = {
            "dev.aigoals.activities.attacks",
            "dev.aigoals.activities.context",
            "dev.aigoals.activities.course",
            "dev.aigoals.activities.feedback.analysis",
            "dev.aigoals.activities.metrics",
            "dev.aigoals.activities.performance",
            "dev.aigoals.activities.runner",
            "dev.aigoals.activities.support",
            "dev.aigoals.activities.turns",
            "dev.aigoals.activities.words"
        },
        excludeFilters = @Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class))
class AttackedAgents {}
