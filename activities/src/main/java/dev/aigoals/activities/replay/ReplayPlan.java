package dev.aigoals.activities.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * What to replay.
 *
 * @param model who is asked again; empty for whom the settings name, or for nobody where prompts stay, too
 * @param presentPrompts whether turns are asked with their agents' prompts of today instead of the recorded ones
 */
public record ReplayPlan(Optional<String> model, boolean presentPrompts, Instant since) {

    /** Whether anybody is asked at all; else the recorded turns are told as they are. */
    boolean asks() {
        return model.isPresent() || presentPrompts;
    }
}
