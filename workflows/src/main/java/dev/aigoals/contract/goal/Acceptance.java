package dev.aigoals.contract.goal;

import org.jspecify.annotations.Nullable;

/**
 * The workflow's answer to something that it has durably accepted.
 *
 * @param level the hint level that will be given, for a hint; else null
 * @param changed false where the message had no effect, such as pausing a paused goal
 */
public record Acceptance(@Nullable Integer level, boolean changed) {

    public static final Acceptance DONE = new Acceptance(null, true);
    public static final Acceptance NO_EFFECT = new Acceptance(null, false);
}
