/** Joins the agents and the workflow to Temporal: queues, heartbeats, progress, an orderly end. */
@NullMarked
package dev.aigoals.activities.worker;

import org.jspecify.annotations.NullMarked;
