package dev.aigoals.gateway.socket;

import dev.aigoals.gateway.security.Caller;
import java.util.UUID;

/**
 * A place for a socket that is opening or open.
 *
 * @param id names the connection
 * @param takenAt on the clock of {@link System#nanoTime()}
 */
record Place(UUID id, Caller caller, long takenAt) {}
