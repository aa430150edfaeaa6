/** Node 6: watches how a run goes and writes down where it stands. */
@NullMarked
package dev.aigoals.activities.monitor;

import org.jspecify.annotations.NullMarked;
