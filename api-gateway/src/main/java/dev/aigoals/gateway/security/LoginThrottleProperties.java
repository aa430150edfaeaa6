package dev.aigoals.gateway.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The brake on guessing passwords.
 *
 * @param failuresPerName failed logins under one name within the window before it is refused
 * @param failuresPerAddress failed logins from one address within the window before it is refused
 */
@ConfigurationProperties("aigoals.login-throttle")
public record LoginThrottleProperties(
        @DefaultValue("10") int failuresPerName,
        @DefaultValue("100") int failuresPerAddress,
        @DefaultValue("5m") Duration window) {}
