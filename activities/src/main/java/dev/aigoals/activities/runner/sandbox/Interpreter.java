package dev.aigoals.activities.runner.sandbox;

import dev.aigoals.contract.content.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A language's real binary, and the folder to show in the sandbox where it does not live under {@code /usr}.
 *
 * @param visible what must be bound read-only, at the same path
 */
public record Interpreter(Language language, Path executable, String version, Optional<Path> visible) {}
