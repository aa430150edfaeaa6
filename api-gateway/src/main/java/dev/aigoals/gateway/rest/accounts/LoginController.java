package dev.aigoals.gateway.rest.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aigoals.gateway.rest.Check;
import dev.aigoals.gateway.rest.OpenToAll;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in, going on, logging out. */
@RestController
@RequestMapping("/api/v1/auth")
final class LoginController {

    private static final int LONGEST = 1_000;

    private final Logins logins;

    LoginController(Logins logins) {
        this.logins = logins;
    }

    @OpenToAll
    @PostMapping("/login")
    @Refuses({HttpStatus.UNAUTHORIZED, HttpStatus.TOO_MANY_REQUESTS})
    Logins.TokenAnswer login(@RequestBody LoginBody body, HttpServletRequest request) {
        return logins.login(
                Check.text("username", body.username, LONGEST),
                Check.text("password", body.password, LONGEST),
                request.getRemoteAddr());
    }

    @OpenToAll
    @PostMapping("/refresh")
    @Refuses(HttpStatus.UNAUTHORIZED)
    Logins.TokenAnswer refresh(@RequestBody RefreshBody body) {
        return logins.refresh(Check.text("refresh_token", body.refreshToken, LONGEST * 4));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(Caller caller, @RequestBody RefreshBody body) {
        logins.logout(caller, Check.text("refresh_token", body.refreshToken, LONGEST * 4));
    }

    @PostMapping("/password")
    @Refuses(HttpStatus.FORBIDDEN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(Caller caller, @RequestBody PasswordBody body) {
        String old = Check.text("old", body.old, LONGEST);
        logins.changePassword(caller, old, NameRules.password("new", body.replacement));
    }

    /** A name and a password. */
    record LoginBody(@Nullable String username, @Nullable String password) {}

    /** The token that goes on with a login. */
    record RefreshBody(@Nullable String refreshToken) {}

    /** The password as it was and as it shall be. */
    record PasswordBody(
            @Nullable String old,

            @JsonProperty("new") @Nullable String replacement) {}
}
