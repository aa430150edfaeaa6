package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The people of the system. */
@Component
public final class Users {

    private static final String SELECT = """
            SELECT u.id, u.username, u.email, u.locale, u.settings::text AS settings, u.disabled,
                   (SELECT string_agg(r.role, ',') FROM user_roles r WHERE r.user_id = u.id) AS roles
              FROM users u""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper mapper;

    public Users(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper wireMapper) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mapper = wireMapper;
    }

    /** Makes a person known, in the caller's transaction where there is one; a name or address taken changes nothing. */
    public Registration register(NewUser user) {
        return transaction.execute(status -> insert(user));
    }

    private Registration insert(NewUser user) {
        Optional<UUID> id = jdbc.sql("""
                        INSERT INTO users (username, username_key, email, email_key, password_hash, locale, settings)
                        VALUES (:username, :usernameKey, :email, :emailKey, :hash, :locale, :settings::jsonb)
                        ON CONFLICT DO NOTHING RETURNING id""")
                .param("username", user.username())
                .param("usernameKey", NameKey.of(user.username()))
                .param("email", user.email())
                .param("emailKey", NameKey.of(user.email()))
                .param("hash", user.passwordHash())
                .param("locale", user.locale())
                .param("settings", mapper.writeValueAsString(UserSettings.DEFAULT))
                .query(UUID.class)
                .optional();
        if (id.isEmpty()) {
            return new Registration.Taken(credentials(user.username()).isPresent() ? "username" : "email");
        }
        LearnerId learner = LearnerId.of(id.get());
        insertRoles(learner, user.roles());
        return new Registration.Registered(learner);
    }

    public Optional<Account> find(LearnerId id) {
        return jdbc.sql(SELECT + " WHERE u.id = :id")
                .param("id", id.value())
                .query(this::account)
                .optional();
    }

    /** What a login by this name is checked against; the name is compared without case. */
    public Optional<Credentials> credentials(String username) {
        return jdbc.sql("SELECT id, password_hash, disabled FROM users WHERE username_key = :key")
                .param("key", NameKey.of(username))
                .query((row, number) -> new Credentials(
                        LearnerId.of(row.getObject("id", UUID.class)),
                        row.getString("password_hash"),
                        row.getBoolean("disabled")))
                .optional();
    }

    public Optional<Credentials> credentials(LearnerId id) {
        return jdbc.sql("SELECT username FROM users WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .flatMap(this::credentials);
    }

    /** The locale that governs what the person reads; English for somebody unknown. */
    public String localeOf(LearnerId id) {
        return jdbc.sql("SELECT locale FROM users WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("en");
    }

    /** The person's settings; the defaults for somebody unknown. */
    public UserSettings settingsOf(LearnerId id) {
        return find(id).map(Account::settings).orElse(UserSettings.DEFAULT);
    }

    /** Changes locale and settings; null leaves them as they are. */
    public void update(LearnerId id, @Nullable String locale, UserSettings.@Nullable Change change) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT id FROM users WHERE id = :id FOR UPDATE")
                    .param("id", id.value())
                    .query(UUID.class)
                    .optional();
            find(id).ifPresent(account -> jdbc.sql("""
                            UPDATE users SET locale = :locale, settings = :settings::jsonb, updated_at = now() WHERE id = :id""")
                    .param("locale", locale == null ? account.locale() : locale)
                    .param(
                            "settings",
                            mapper.writeValueAsString(
                                    change == null
                                            ? account.settings()
                                            : account.settings().with(change)))
                    .param("id", id.value())
                    .update());
        });
    }

    public void changePassword(LearnerId id, String hash) {
        jdbc.sql("UPDATE users SET password_hash = :hash, updated_at = now() WHERE id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /** Replaces the person's roles; false where there is no such person. */
    public boolean setRoles(LearnerId id, Set<Role> roles) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (touch(id) == 0) {
                return false;
            }
            jdbc.sql("DELETE FROM user_roles WHERE user_id = :id")
                    .param("id", id.value())
                    .update();
            insertRoles(id, roles);
            return true;
        }));
    }

    /** Locks the person out, or in again; false where there is no such person. */
    public boolean setDisabled(LearnerId id, boolean disabled) {
        return jdbc.sql("UPDATE users SET disabled = :disabled, updated_at = now() WHERE id = :id")
                        .param("disabled", disabled)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private int touch(LearnerId id) {
        return jdbc.sql("UPDATE users SET updated_at = now() WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    private void insertRoles(LearnerId id, Set<Role> roles) {
        for (Role role : roles) {
            jdbc.sql("INSERT INTO user_roles (user_id, role) VALUES (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.wireName())
                    .update();
        }
    }

    private Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                LearnerId.of(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("email"),
                row.getString("locale"),
                mapper.readValue(row.getString("settings"), UserSettings.class),
                roles(row.getString("roles")),
                row.getBoolean("disabled"));
    }

    static Set<Role> roles(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }
}
