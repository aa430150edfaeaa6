package dev.aigoals.activities.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server was found not to take, learned from its refusals at the first use and remembered while the process lives. */
public final class Capabilities {
    private static final Logger log = LoggerFactory.getLogger(Capabilities.class);

    /** What not every server that speaks the OpenAI API has, and how the work goes on without it. */
    public enum Feature {
        /** Never learned from the refusal of a request that offered none. */
        TOOLS("the model answers from its prompt alone", "tool", "function"),
        JSON_SCHEMA("the schema stands in the prompt and the answer is checked", "response_format", "json_schema"),
        USAGE("tokens are estimated from the length of the texts", "stream_options", "include_usage"),
        COMPLETION_LIMIT("the limit is sent as max_tokens", "max_completion_tokens", "max completion tokens");

        private final String instead;
        private final String name;
        private final String other;

        Feature(String instead, String name, String other) {
            this.instead = instead;
            this.name = name;
            this.other = other;
        }

        private boolean isNamedIn(String refusal) {
            return refusal.contains(name) || refusal.contains(other);
        }
    }

    private final Map<Feature, String> missing = new ConcurrentHashMap<>();

    public boolean has(Feature feature) {
        return !missing.containsKey(feature);
    }

    /** For an operator: each feature that the server lacks, and what is done instead. */
    public Map<Feature, String> missing() {
        return Map.copyOf(missing);
    }

    /** True where the refusal names a feature that was used, so that another request without it makes sense. */
    boolean learnFrom(String refusal, boolean toolsOffered) {
        String lower = refusal.toLowerCase(Locale.ROOT);
        return Arrays.stream(Feature.values())
                        .filter(this::has)
                        .filter(feature -> feature != Feature.TOOLS || toolsOffered)
                        .filter(feature -> feature.isNamedIn(lower))
                        .peek(this::lacks)
                        .count()
                > 0;
    }

    void lacks(Feature feature) {
        if (missing.putIfAbsent(feature, feature.instead) == null) {
            log.warn("The model's server does not take {}: {}", feature.name, feature.instead);
        }
    }
}
