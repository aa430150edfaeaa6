package dev.aigoals.gateway.rest.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.OpenToAll;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.gateway.security.Passwords;
import dev.aigoals.platform.accounts.Account;
import dev.aigoals.platform.accounts.NewUser;
import dev.aigoals.platform.accounts.Registration;
import dev.aigoals.platform.accounts.Role;
import dev.aigoals.platform.accounts.UserSettings;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.control.ControlChannel;
import dev.aigoals.platform.control.ControlNotice;
import dev.aigoals.platform.live.ModelOffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registration, and what a person may change of their own account. */
@RestController
@RequestMapping("/api/v1/auth")
final class AccountController {

    private final Registrations registrations;
    private final Users users;
    private final Passwords passwords;
    private final ControlChannel control;
    private final ModelOffer models;

    AccountController(
            Registrations registrations, Users users, Passwords passwords, ControlChannel control, ModelOffer models) {
        this.registrations = registrations;
        this.users = users;
        this.passwords = passwords;
        this.control = control;
        this.models = models;
    }

    @OpenToAll
    @PostMapping("/register")
    @Refuses(HttpStatus.CONFLICT)
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody RegisterBody body) {
        String username = NameRules.username(body.username);
        String email = NameRules.email(body.email);
        String password = NameRules.password("password", body.password);
        String locale = Optional.ofNullable(NameRules.locale(body.locale)).orElse("en");
        NewUser user = new NewUser(username, email, passwords.hash(password), locale, Set.of(Role.STUDENT));
        return switch (registrations.register(user)) {
            case Registration.Registered registered -> new Registered(registered.id());
            case Registration.Taken taken -> throw ApiProblem.taken(taken.field());
        };
    }

    @GetMapping("/me")
    Me me(Caller caller) {
        Account account = users.find(caller.id()).orElseThrow(ApiProblem::unauthorized);
        return Me.of(account, models.provider().orElse(null));
    }

    @PatchMapping("/me")
    Me change(Caller caller, @RequestBody MeBody body) {
        users.update(caller.id(), NameRules.locale(body.locale), body.settings);
        control.tell(new ControlNotice.AccessChanged(caller.id()));
        return me(caller);
    }

    /** A person who wants to be known. */
    record RegisterBody(
            @Nullable String username,
            @Nullable String email,
            @Nullable String password,
            @Nullable String locale) {}

    /** Who was registered. */
    record Registered(LearnerId id) {}

    /** What is to change; null stays. */
    record MeBody(@Nullable String locale, UserSettings.@Nullable Change settings) {}

    /**
     * A person as they see themselves.
     *
     * @param modelProvider host of the language model that would read their words if they consent; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(
            LearnerId id,
            String username,
            String email,
            List<Role> roles,
            String locale,
            UserSettings settings,
            @Nullable String modelProvider) {

        static Me of(Account account, @Nullable String modelProvider) {
            return new Me(
                    account.id(),
                    account.username(),
                    account.email(),
                    account.roles().stream().sorted().toList(),
                    account.locale(),
                    account.settings(),
                    modelProvider);
        }
    }
}
