/** The WebSocket itself: handshake, frames in, bounded queues out, limits and closing. */
@NullMarked
package dev.aigoals.gateway.socket;

import org.jspecify.annotations.NullMarked;
