package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A person as the system knows them, without their password. */
@Table("users")
public record Account(
        @Id LearnerId id,
        String username,
        String email,
        String locale,
        UserSettings settings,
        boolean disabled,
        Instant updatedAt,
        @MappedCollection(idColumn = "user_id") Set<Grant> grants) {

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    Account withRoles(Set<Role> roles) {
        Set<Grant> granted = roles.stream().map(Grant::new).collect(Collectors.toUnmodifiableSet());
        return new Account(id, username, email, locale, settings, disabled, Instant.now(), granted);
    }

    Account withSettings(String newLocale, UserSettings newSettings) {
        return new Account(id, username, email, newLocale, newSettings, disabled, Instant.now(), grants);
    }

    /** A role that the person has. */
    @Table("user_roles")
    public record Grant(Role role) {}
}
