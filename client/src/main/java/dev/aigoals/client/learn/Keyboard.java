package dev.aigoals.client.learn;

import dev.aigoals.client.terminal.Screen;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Reads what the person types; nothing where the input has ended. */
final class Keyboard {
    private final BufferedReader in;
    private final Optional<Console> console;
    private final Screen screen;

    /** Passwords are read without an echo where there is a console. */
    Keyboard(BufferedReader in, Optional<Console> console, Screen screen) {
        this.in = in;
        this.console = console;
        this.screen = screen;
    }

    Optional<String> command() {
        screen.prompt("> ");
        return line();
    }

    /** Fails where the input ends instead of an answer. */
    String answer(String question) {
        screen.prompt(question + ": ");
        return line().orElseThrow(() -> new LearnFailure("The input ended. Start again to go on."));
    }

    boolean agrees(String question) {
        return answer(question)
                .toLowerCase(Locale.ROOT)
                .startsWith(screen.phrases().say("learn.yes"));
    }

    String secret(String question) {
        if (console.isPresent()) {
            screen.prompt(question + ": ");
            char[] typed = console.get().readPassword();
            return typed == null ? "" : new String(typed);
        }
        return answer(question);
    }

    /** Lines up to an empty one or the end of the input. */
    String text(String question) {
        screen.prompt(question + ":\n");
        StringBuilder text = new StringBuilder();
        for (Optional<String> next = line(); next.isPresent() && !next.get().isEmpty(); next = line()) {
            text.append(next.get()).append('\n');
        }
        return text.toString();
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException unreadable) {
            throw new LearnFailure("The input cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
