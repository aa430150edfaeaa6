package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;
import java.util.Set;

/** A person as the system knows them, without their password. */
public record Account(
        LearnerId id,
        String username,
        String email,
        String locale,
        UserSettings settings,
        Set<Role> roles,
        boolean disabled) {}
