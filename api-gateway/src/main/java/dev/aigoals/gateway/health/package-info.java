/** Whether the servers that the gateway needs answer. */
@NullMarked
package dev.aigoals.gateway.health;

import org.jspecify.annotations.NullMarked;
