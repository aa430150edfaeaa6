package dev.aigoals.standalone.command;

import dev.aigoals.activities.models.Capabilities;
import dev.aigoals.activities.models.ModelFindings;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.activities.models.Speaker;
import dev.aigoals.standalone.supplies.Finding;
import dev.aigoals.standalone.supplies.Finding.State;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Asks the language model that is set, if one is, for a few words. */
final class ModelTrial {

    static final String KEY = "OPENAI_API_KEY";

    private ModelTrial() {}

    static String key(Map<String, String> environment) {
        return environment.getOrDefault(KEY, "");
    }

    static Finding finding(ModelChoice choice, Map<String, String> environment) throws InterruptedException {
        ModelProperties properties = properties(choice, environment);
        if (!properties.configured()) {
            return new Finding(
                    State.OFF,
                    "model",
                    "none is set, the agents speak in authored words: ./goals up --model ADDRESS names one, or set "
                            + KEY);
        }
        ModelFindings findings = new Speaker(properties, new Capabilities(), Clock.systemUTC())
                .probe()
                .ask();
        String words = findings.words().stream()
                .map(word -> word.replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
        return new Finding(findings.answers() ? State.READY : State.OFF, "model", words);
    }

    private static ModelProperties properties(ModelChoice choice, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(choice.settings());
        settings.put("aigoals.models.api-key", key(environment));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("aigoals.models", ModelProperties.class)
                .get();
    }
}
