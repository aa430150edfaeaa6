package dev.aigoals.activities.lake;

import dev.aigoals.activities.relay.EventChannels;
import dev.aigoals.platform.testing.PlatformOnly;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The worker's relays, lake and upkeep, without its agents. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(PlatformOnly.class)
@ComponentScan(
        basePackageClasses = {EventChannels.class, LakeWriter.class},
        basePackages = "dev.aigoals.activities.upkeep")
class LakeProcesses {}
