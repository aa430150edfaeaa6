package dev.aigoals.gateway.rest.accounts;

import dev.aigoals.platform.accounts.Role;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts that a new installation begins with, the first administrator among them.
 *
 * @param initial each is made at the start where nobody of that name is there
 */
@ConfigurationProperties("aigoals.accounts")
record InitialAccountProperties(@DefaultValue List<InitialAccount> initial) {

    /** One account. */
    record InitialAccount(
            String username,
            String password,
            @DefaultValue("student") Set<Role> roles) {}
}
