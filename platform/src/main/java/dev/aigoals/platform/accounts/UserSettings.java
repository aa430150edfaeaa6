package dev.aigoals.platform.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be spoken to.
 *
 * @param modelConsent whether their words and code may reach a model provider
 */
public record UserSettings(Switch motivation, Switch suggestions, Tone tone, boolean modelConsent) {

    public static final UserSettings DEFAULT = new UserSettings(Switch.ON, Switch.ON, Tone.FRIENDLY, false);

    /** These settings with what a change names; null leaves a setting as it is. */
    public UserSettings with(Change change) {
        return new UserSettings(
                change.motivation == null ? motivation : change.motivation,
                change.suggestions == null ? suggestions : change.suggestions,
                change.tone == null ? tone : change.tone,
                change.modelConsent == null ? modelConsent : change.modelConsent);
    }

    /** Some settings; null for those that stay. */
    public record Change(
            @Nullable Switch motivation,
            @Nullable Switch suggestions,
            @Nullable Tone tone,
            @Nullable Boolean modelConsent) {}

    /** On or off. */
    public enum Switch {
        ON,
        OFF;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Switch of(String text) {
            return Arrays.stream(values())
                    .filter(value -> value.wireName().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("neither on nor off: " + text));
        }
    }

    /** The tone of voice. */
    public enum Tone {
        FRIENDLY,
        TERSE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Tone of(String text) {
            return Arrays.stream(values())
                    .filter(value -> value.wireName().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("neither friendly nor terse: " + text));
        }
    }
}
