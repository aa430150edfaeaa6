/** The event log: what happened, written in the transaction in which it happened. */
@NullMarked
package dev.aigoals.platform.events;

import org.jspecify.annotations.NullMarked;
