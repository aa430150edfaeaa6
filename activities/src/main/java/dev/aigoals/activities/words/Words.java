package dev.aigoals.activities.words;

import dev.aigoals.contract.learner.LearnerLocale;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The agents' authored sentences by key; each stands in both languages of people. */
@Component
public final class Words {

    static final String BUNDLE = "dev.aigoals.activities.words.words";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle english = bundle(LearnerLocale.EN);
    private final ResourceBundle spanish = bundle(LearnerLocale.ES);

    static ResourceBundle bundle(LearnerLocale locale) {
        return ResourceBundle.getBundle(BUNDLE, Locale.of(locale.wireName()), EXACTLY);
    }

    /** The sentence of that key with its places filled in. */
    public String say(LearnerLocale locale, String key, Object... places) {
        String pattern = in(locale).getString(key);
        return new MessageFormat(pattern, Locale.of(locale.wireName())).format(places);
    }

    /** Whether there is such a sentence. */
    public boolean knows(String key) {
        return english.containsKey(key);
    }

    private ResourceBundle in(LearnerLocale locale) {
        return switch (locale) {
            case EN -> english;
            case ES -> spanish;
        };
    }
}
