package dev.aigoals.contract.agent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What running the code has shown. */
public enum Verdict {
    PASSED,
    FAILED,
    INCONCLUSIVE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
