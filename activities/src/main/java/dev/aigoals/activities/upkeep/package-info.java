/** Does the daily upkeep, and sees to it that it is scheduled. */
@NullMarked
package dev.aigoals.activities.upkeep;

import org.jspecify.annotations.NullMarked;
