package dev.aigoals.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @Test
    void everyPhraseIsThereInBothLanguages() {
        ResourceBundle english = ResourceBundle.getBundle(Phrases.BUNDLE, Locale.ROOT);
        ResourceBundle spanish = ResourceBundle.getBundle(Phrases.BUNDLE, Locale.forLanguageTag("es"));

        assertThat(spanish.getLocale().getLanguage()).isEqualTo("es");
        assertThat(spanish.keySet())
                .allSatisfy(key -> assertThat(ResourceBundle.getBundle(Phrases.BUNDLE, Locale.forLanguageTag("es"))
                                .getString(key))
                        .isNotBlank());
        assertThat(english.keySet()).isEqualTo(spanish.keySet());
        assertThat(english.keySet().stream()
                        .filter(key -> english.getString(key).length() > 12)
                        .filter(key -> english.getString(key).equals(spanish.getString(key))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"es_ES.UTF-8, es", "es, es", "en_GB.UTF-8, en", "de_DE.UTF-8, en", "C.UTF-8, en", "POSIX, en"})
    void speaksSpanishWhereTheLocaleAsksForItAndEnglishElsewhere(String variable, String language) {
        Phrases phrases = new Phrases(Phrases.localeOf(Map.of("LANG", variable)));

        assertThat(phrases.language()).isEqualTo(language);
    }

    @Test
    void putsDetailsIntoItsSentences() {
        assertThat(new Phrases(Locale.ENGLISH).say("task.heading", 2, "Count")).isEqualTo("Task 2: Count");
    }
}
