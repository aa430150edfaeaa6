package dev.aigoals.platform.turns;

import java.util.Locale;

/** What became of a model's words. */
public enum TurnOutcome {
    /** Answered; nothing was decided yet. */
    OPEN,
    /** Shown, and what it claims was seen by running it. */
    VERIFIED,
    /** Shown as words that claim nothing which running could show. */
    SHOWN,
    /** Not shown: what it claims was found false, or could not be proven. */
    REJECTED,
    /** Not shown, or not all of it: it would have told the solution. */
    HELD,
    /** Nothing that an agent could use was said: it broke off, or had not the form that was asked for. */
    UNUSABLE,
    /** The learner stopped it, or went on, before it had come to its end. */
    STOPPED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
