package dev.aigoals.standalone.command;

import dev.aigoals.standalone.datafolder.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The accounts that a new data folder begins with, one for each kind of person. */
final class Accounts {

    private static final List<String> ROLES = List.of("student", "instructor", "admin");

    private final List<Account> accounts = new ArrayList<>();

    Accounts(Secrets secrets) {
        ROLES.forEach(role -> accounts.add(new Account(role, secrets.password("account-" + role), List.of(role))));
    }

    /** As it is written into {@code standalone.json}. */
    record Account(String username, String password, List<String> roles) {}

    List<Account> all() {
        return List.copyOf(accounts);
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int index = 0; index < accounts.size(); index++) {
            Account account = accounts.get(index);
            String key = "aigoals.accounts.initial[%d].".formatted(index);
            settings.put(key + "username", account.username());
            settings.put(key + "password", account.password());
            settings.put(key + "roles", String.join(",", account.roles()));
        }
        return settings;
    }
}
