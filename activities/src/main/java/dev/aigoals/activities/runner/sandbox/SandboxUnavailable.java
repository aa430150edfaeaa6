package dev.aigoals.activities.runner.sandbox;

import dev.aigoals.contract.content.Text;

/** Our side could not run the program; it says nothing of the program itself. */
public final class SandboxUnavailable extends Exception {
    private final transient Text reason;

    public SandboxUnavailable(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** What to tell a person, and what to do next. */
    public Text reason() {
        return reason;
    }
}
