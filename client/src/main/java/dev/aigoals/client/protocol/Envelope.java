package dev.aigoals.client.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A server's message as it came: {@code seq} is set in stream messages, {@code replyTo} in replies, neither in live
 * ones.
 */
public record Envelope(
        String type, @Nullable Long seq, @Nullable String replyTo, Instant at, ServerMessage payload) {}
