package dev.aigoals.activities.turns;

import dev.aigoals.platform.wire.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a prompt that never changes, from files beside the agent that uses it: {@code <purpose>.prompt.md}, and
 * {@code <purpose>.schema.json} where the answer is to be JSON.
 *
 * @param purpose what the words are for
 * @param hash SHA-256 of text and schema
 */
public record Prompt(String purpose, String text, Optional<String> schema, String hash) {

    /** Reads the files; their lack is a fault of the build. */
    public static Prompt beside(Class<?> agent, String purpose) {
        String text = read(agent, purpose + ".prompt.md");
        if (text == null) {
            throw new IllegalStateException("no " + purpose + ".prompt.md beside " + agent.getName());
        }
        Optional<String> schema = Optional.ofNullable(read(agent, purpose + ".schema.json"));
        return new Prompt(purpose, text, schema, CanonicalJson.sha256(text + schema.orElse("")));
    }

    private static @Nullable String read(Class<?> agent, String file) {
        try (InputStream input = agent.getResourceAsStream(file)) {
            return input == null ? null : new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
