package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the system. */
@Component
public final class Users {

    private final Accounts accounts;
    private final TransactionTemplate transaction;

    Users(Accounts accounts, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Makes a person known, in the caller's transaction where there is one; a name or address taken changes nothing. */
    public Registration register(NewUser user) {
        return transaction.execute(status -> add(user));
    }

    private Registration add(NewUser user) {
        Optional<LearnerId> id =
                accounts.add(user, NameKey.of(user.username()), NameKey.of(user.email()), UserSettings.DEFAULT);
        if (id.isEmpty()) {
            return new Registration.Taken(credentials(user.username()).isPresent() ? "username" : "email");
        }
        setRoles(id.get(), user.roles());
        return new Registration.Registered(id.get());
    }

    public Optional<Account> find(LearnerId id) {
        return accounts.findById(id);
    }

    /** What a login by this name is checked against; the name is compared without case. */
    public Optional<Credentials> credentials(String username) {
        return accounts.credentials(NameKey.of(username));
    }

    public Optional<Credentials> credentials(LearnerId id) {
        return accounts.credentials(id);
    }

    /** The locale that governs what the person reads; English for somebody unknown. */
    public String localeOf(LearnerId id) {
        return accounts.localeOf(id).orElse("en");
    }

    /** The person's settings; the defaults for somebody unknown. */
    public UserSettings settingsOf(LearnerId id) {
        return accounts.settingsOf(id).orElse(UserSettings.DEFAULT);
    }

    /** Changes locale and settings; null leaves them as they are. */
    public void update(LearnerId id, @Nullable String locale, UserSettings.@Nullable Change change) {
        transaction.executeWithoutResult(status -> accounts.findLockedById(id)
                .ifPresent(account -> accounts.save(account.withSettings(
                        locale == null ? account.locale() : locale,
                        change == null ? account.settings() : account.settings().with(change)))));
    }

    public void changePassword(LearnerId id, String hash) {
        accounts.changePassword(id, hash);
    }

    /** Replaces the person's roles; false where there is no such person. */
    public boolean setRoles(LearnerId id, Set<Role> roles) {
        return transaction.execute(status -> accounts.findLockedById(id)
                .map(account -> accounts.save(account.withRoles(roles)))
                .isPresent());
    }

    /** Locks the person out, or in again; false where there is no such person. */
    public boolean setDisabled(LearnerId id, boolean disabled) {
        return accounts.setDisabled(id, disabled);
    }

    static Set<Role> roles(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }
}
