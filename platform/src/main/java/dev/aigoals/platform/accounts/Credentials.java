package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;

/** What a login is checked against. */
public record Credentials(LearnerId id, String passwordHash, boolean disabled) {}
