/** Carries what was written in transactions to where it belongs: events to the broker, code snapshots to the object store. */
@NullMarked
package dev.aigoals.activities.relay;

import org.jspecify.annotations.NullMarked;
