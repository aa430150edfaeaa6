package dev.aigoals.platform.accounts;

import dev.aigoals.contract.id.LearnerId;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** The rows of people, each with their roles. */
interface Accounts extends Repository<Account, LearnerId> {

    /** Adds a person without roles; empty where the name or the address is taken. */
    @Query("""
            INSERT INTO users (username, username_key, email, email_key, password_hash, locale, settings)
            VALUES (:#{#user.username}, :usernameKey, :#{#user.email}, :emailKey, :#{#user.passwordHash},
                    :#{#user.locale}, :settings)
            ON CONFLICT DO NOTHING RETURNING id""")
    Optional<LearnerId> add(NewUser user, String usernameKey, String emailKey, UserSettings settings);

    Optional<Account> findById(LearnerId id);

    /** The person, whom nobody else changes until the end of the transaction. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Account> findLockedById(LearnerId id);

    Account save(Account account);

    @Query("SELECT id, password_hash, disabled FROM users WHERE username_key = :key")
    Optional<Credentials> credentials(String key);

    @Query("SELECT id, password_hash, disabled FROM users WHERE id = :id")
    Optional<Credentials> credentials(LearnerId id);

    @Query("SELECT locale FROM users WHERE id = :id")
    Optional<String> localeOf(LearnerId id);

    @Query("SELECT settings FROM users WHERE id = :id")
    Optional<UserSettings> settingsOf(LearnerId id);

    @Modifying
    @Query("UPDATE users SET password_hash = :hash, updated_at = now() WHERE id = :id")
    void changePassword(LearnerId id, String hash);

    @Modifying
    @Query("UPDATE users SET disabled = :disabled, updated_at = now() WHERE id = :id")
    boolean setDisabled(LearnerId id, boolean disabled);
}
