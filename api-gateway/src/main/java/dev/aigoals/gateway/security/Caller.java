package dev.aigoals.gateway.security;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.accounts.Role;
import java.util.Set;

/** The person behind a request, with the roles that they have at this moment. */
public record Caller(AccessToken token, Set<Role> roles) {

    public LearnerId id() {
        return token.user();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
