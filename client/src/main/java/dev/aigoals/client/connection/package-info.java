/** Talks to a gateway: REST calls, and one WebSocket that survives lost connections without losing or doubling anything. */
@NullMarked
package dev.aigoals.client.connection;

import org.jspecify.annotations.NullMarked;
