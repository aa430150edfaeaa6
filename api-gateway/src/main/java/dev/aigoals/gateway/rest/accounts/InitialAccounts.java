package dev.aigoals.gateway.rest.accounts;

import dev.aigoals.gateway.security.Passwords;
import dev.aigoals.platform.accounts.NewUser;
import dev.aigoals.platform.accounts.Registration;
import dev.aigoals.platform.accounts.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes the accounts of the configuration before the first call is taken. */
@Component
final class InitialAccounts implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(InitialAccounts.class);

    private final InitialAccountProperties properties;
    private final Users users;
    private final Registrations registrations;
    private final Passwords passwords;

    InitialAccounts(
            InitialAccountProperties properties, Users users, Registrations registrations, Passwords passwords) {
        this.properties = properties;
        this.users = users;
        this.registrations = registrations;
        this.passwords = passwords;
    }

    @Override
    public void afterSingletonsInstantiated() {
        properties.initial().stream()
                .filter(account -> users.credentials(account.username()).isEmpty())
                .forEach(this::make);
    }

    private void make(InitialAccountProperties.InitialAccount account) {
        Registration registration = registrations.register(new NewUser(
                account.username(),
                account.username() + "@initial.invalid",
                passwords.hash(account.password()),
                "en",
                account.roles()));
        switch (registration) {
            case Registration.Registered registered -> log.info("Made the account {}", account.username());
            case Registration.Taken taken ->
                log.info("Another gateway made the account {} at the same time", account.username());
        }
    }
}
