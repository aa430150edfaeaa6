package dev.aigoals.gateway.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The words of errors in each language that people read; each says what to do next. */
@Component
public final class ErrorTexts {

    private final Map<String, ResourceBundle> bundles = Map.of("en", bundle("en"), "es", bundle("es"));

    public String say(String locale, String key, List<Object> arguments) {
        ResourceBundle bundle = bundles.getOrDefault(locale, bundle("en"));
        return new MessageFormat(bundle.getString(key), Locale.forLanguageTag(locale)).format(arguments.toArray());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "dev.aigoals.gateway.message.errors",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
