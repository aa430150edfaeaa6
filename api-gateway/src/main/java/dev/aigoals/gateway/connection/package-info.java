/** Open sockets: their bounded queues, who holds them, and what ends them. */
@NullMarked
package dev.aigoals.gateway.connection;

import org.jspecify.annotations.NullMarked;
