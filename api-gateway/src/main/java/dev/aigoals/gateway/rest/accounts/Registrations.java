package dev.aigoals.gateway.rest.accounts;

import dev.aigoals.contract.event.EventType;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.platform.accounts.NewUser;
import dev.aigoals.platform.accounts.Registration;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.courses.Courses;
import dev.aigoals.platform.events.EventLog;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes people known, each with a course of their own. */
@Component
final class Registrations {

    private final Users users;
    private final Courses courses;
    private final EventLog events;
    private final TransactionTemplate transaction;

    Registrations(Users users, Courses courses, EventLog events, TransactionTemplate transaction) {
        this.users = users;
        this.courses = courses;
        this.events = events;
        this.transaction = transaction;
    }

    Registration register(NewUser user) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Registration registration = users.register(user);
            if (registration instanceof Registration.Registered registered) {
                welcome(registered.id(), user);
            }
            return registration;
        }));
    }

    private void welcome(LearnerId id, NewUser user) {
        courses.ensurePersonal(id, user.locale().equals("es") ? "Mis metas" : "My goals");
        events.append(
                EventType.USER_REGISTERED,
                id,
                id.value(),
                id.toString(),
                Map.of("locale", user.locale(), "roles", user.roles()));
    }
}
