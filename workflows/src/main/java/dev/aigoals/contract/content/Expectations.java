package dev.aigoals.contract.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must come of a call; all that is given must hold. {@code stdout} is compared without trailing white space. */
public record Expectations(
        @Nullable Value equal,
        @Nullable Double tolerance,
        @Nullable ExpectedError error,
        @Nullable String stdout,
        List<String> stdoutContains,
        boolean argumentsUnchanged,
        List<Property> properties) {

    /** Nothing is expected beyond that the call ends well. */
    public static final Expectations NONE = new Expectations(null, null, null, null, List.of(), false, List.of());

    public Expectations {
        stdoutContains = List.copyOf(stdoutContains);
        properties = List.copyOf(properties);
    }

    /** Whether anything at all is expected. */
    public boolean any() {
        return !equals(NONE);
    }

    /** An error that the call must end with: its class, subclasses included, and maybe a part of its message. */
    public record ExpectedError(String type, @Nullable String messageContains) {}
}
