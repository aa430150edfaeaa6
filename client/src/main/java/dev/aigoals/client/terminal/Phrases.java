package dev.aigoals.client.terminal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The client's own words in the learner's language: English, or Spanish where the locale asks for it. */
public final class Phrases {
    static final String BUNDLE = "dev.aigoals.client.terminal.phrases";

    private final Locale locale;
    private final ResourceBundle words;

    public Phrases(Locale locale) {
        this.locale = locale.getLanguage().equals("es") ? locale : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** The locale of the environment, as POSIX orders its variables. */
    public static Locale localeOf(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return Locale.forLanguageTag(value.replaceFirst("[.@].*", "").replace('_', '-'));
            }
        }
        return Locale.ENGLISH;
    }

    public String say(String key, Object... details) {
        return new MessageFormat(words.getString(key), locale).format(details);
    }

    /** What the gateway is told: {@code en} or {@code es}. */
    public String language() {
        return locale.getLanguage();
    }
}
