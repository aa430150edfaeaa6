package dev.aigoals.gateway.rest.accounts;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Check;
import dev.aigoals.gateway.rest.OnlyFor;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Role;
import dev.aigoals.platform.accounts.Sessions;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.control.ControlChannel;
import dev.aigoals.platform.control.ControlNotice;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What administrators change of other people's accounts. */
@RestController
@RequestMapping("/api/v1/admin/users/{id}")
@OnlyFor(Role.ADMIN)
final class AdminController {

    private final Users users;
    private final Sessions sessions;
    private final ControlChannel control;

    AdminController(Users users, Sessions sessions, ControlChannel control) {
        this.users = users;
        this.sessions = sessions;
        this.control = control;
    }

    @PutMapping("/roles")
    @Refuses(HttpStatus.CONFLICT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void roles(Caller caller, @PathVariable UUID id, @RequestBody RolesBody body) {
        LearnerId user = LearnerId.of(id);
        Set<Role> roles = Check.present("roles", body.roles);
        if (roles.isEmpty()) {
            throw ApiProblem.invalid("roles", "missing_field");
        }
        if (user.equals(caller.id()) && !roles.contains(Role.ADMIN)) {
            throw ApiProblem.of(HttpStatus.CONFLICT, "own_rights");
        }
        if (!users.setRoles(user, roles)) {
            throw ApiProblem.notFound();
        }
        control.tell(new ControlNotice.AccessChanged(user));
    }

    @PutMapping("/disabled")
    @Refuses(HttpStatus.CONFLICT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disabled(Caller caller, @PathVariable UUID id, @RequestBody DisabledBody body) {
        LearnerId user = LearnerId.of(id);
        boolean disabled = Check.present("disabled", body.disabled);
        if (user.equals(caller.id()) && disabled) {
            throw ApiProblem.of(HttpStatus.CONFLICT, "own_rights");
        }
        if (!users.setDisabled(user, disabled)) {
            throw ApiProblem.notFound();
        }
        if (disabled) {
            sessions.revokeAll(user, null);
            control.tell(new ControlNotice.UserDisabled(user));
        }
    }

    /** All roles that the person is to have. */
    record RolesBody(@Nullable Set<Role> roles) {}

    /** Whether the person is locked out. */
    record DisabledBody(@Nullable Boolean disabled) {}
}
