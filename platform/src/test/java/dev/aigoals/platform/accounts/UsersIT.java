package dev.aigoals.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.testing.ServersTest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServersTest
class UsersIT {
    @Autowired
    Users users;

    private final String name = "Ñandú-" + UUID.randomUUID();

    @Test
    void aRegisteredPersonIsFoundWithRolesAndDefaultSettings() {
        LearnerId id = register(name, Set.of(Role.STUDENT, Role.INSTRUCTOR));

        Account account = users.find(id).orElseThrow();
        assertThat(account.username()).isEqualTo(name);
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.STUDENT, Role.INSTRUCTOR);
        assertThat(account.settings()).isEqualTo(UserSettings.DEFAULT);
        assertThat(account.disabled()).isFalse();
        assertThat(users.localeOf(id)).isEqualTo("es");
    }

    @Test
    void aNameIsTakenWhateverItsCaseAndSaysSo() {
        register(name, Set.of(Role.STUDENT));

        assertThat(users.register(person(name.toUpperCase(Locale.ROOT), "other-" + name)))
                .isEqualTo(new Registration.Taken("username"));
        assertThat(users.register(person("other-" + name, name + "@example.org")))
                .isEqualTo(new Registration.Taken("email"));
    }

    @Test
    void newRolesReplaceTheOldOnes() {
        LearnerId id = register(name, Set.of(Role.STUDENT));

        assertThat(users.setRoles(id, Set.of(Role.ADMIN))).isTrue();

        assertThat(users.find(id).orElseThrow().roles()).containsExactly(Role.ADMIN);
        assertThat(users.setRoles(LearnerId.of(UUID.randomUUID()), Set.of(Role.ADMIN)))
                .isFalse();
    }

    @Test
    void changedSettingsLeaveTheRestAsItWas() {
        LearnerId id = register(name, Set.of(Role.STUDENT));
        users.changePassword(id, "another hash");

        users.update(id, "en", new UserSettings.Change(UserSettings.Switch.OFF, null, null, true));

        assertThat(users.settingsOf(id))
                .isEqualTo(new UserSettings(
                        UserSettings.Switch.OFF, UserSettings.Switch.ON, UserSettings.Tone.FRIENDLY, true));
        assertThat(users.localeOf(id)).isEqualTo("en");
        assertThat(users.find(id).orElseThrow().roles()).containsExactly(Role.STUDENT);
        assertThat(users.credentials(name)).contains(new Credentials(id, "another hash", false));
    }

    @Test
    void somebodyLockedOutIsKnownToBe() {
        LearnerId id = register(name, Set.of(Role.STUDENT));

        assertThat(users.setDisabled(id, true)).isTrue();

        assertThat(users.credentials(id).orElseThrow().disabled()).isTrue();
        assertThat(users.find(id).orElseThrow().disabled()).isTrue();
    }

    @Test
    void somebodyUnknownHasTheDefaults() {
        LearnerId nobody = LearnerId.of(UUID.randomUUID());

        assertThat(users.find(nobody)).isEmpty();
        assertThat(users.localeOf(nobody)).isEqualTo("en");
        assertThat(users.settingsOf(nobody)).isEqualTo(UserSettings.DEFAULT);
    }

    private LearnerId register(String username, Set<Role> roles) {
        var user = new NewUser(username, username + "@example.org", "a hash", "es", roles);
        return ((Registration.Registered) users.register(user)).id();
    }

    private static NewUser person(String username, String email) {
        return new NewUser(username, email, "a hash", "es", Set.of(Role.STUDENT));
    }
}
