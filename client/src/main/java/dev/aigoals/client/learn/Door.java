package dev.aigoals.client.learn;

import dev.aigoals.client.connection.Gateway;
import dev.aigoals.client.connection.RestFailure;
import dev.aigoals.client.connection.SignIn;
import dev.aigoals.client.terminal.Screen;
import java.util.Optional;

/** Signs a person in: with what was kept, with their password, or as somebody new. */
final class Door {
    private final Gateway gateway;
    private final Keyboard keyboard;
    private final Screen screen;
    private final KeptLogin kept;

    Door(Gateway gateway, Keyboard keyboard, Screen screen, KeptLogin kept) {
        this.gateway = gateway;
        this.keyboard = keyboard;
        this.screen = screen;
        this.kept = kept;
    }

    SignIn enter() {
        SignIn signIn = remembered().orElseGet(this::ask);
        signIn.keepWith(kept::write);
        screen.say("learn.signedIn", gateway.me(signIn).username());
        return signIn;
    }

    private Optional<SignIn> remembered() {
        try {
            return kept.read().map(gateway::resume);
        } catch (RestFailure failure) {
            if (failure.status() != 401) {
                throw failure;
            }
            kept.forget();
            return Optional.empty();
        }
    }

    private SignIn ask() {
        boolean known = keyboard.agrees(say("learn.haveAccount"));
        while (true) {
            String username = keyboard.answer(say("learn.username"));
            try {
                return known ? login(username) : register(username);
            } catch (RestFailure refused) {
                if (refused.status() == 0 || refused.status() >= 500) {
                    throw refused;
                }
                screen.problem("  " + refused.getMessage());
            }
        }
    }

    private SignIn login(String username) {
        return gateway.login(username, keyboard.secret(say("learn.password")));
    }

    private SignIn register(String username) {
        String email = keyboard.answer(say("learn.email"));
        screen.say("learn.passwordShort");
        String password = keyboard.secret(say("learn.password"));
        gateway.register(username, email, password, screen.phrases().language());
        return gateway.login(username, password);
    }

    private String say(String key) {
        return screen.phrases().say(key);
    }
}
