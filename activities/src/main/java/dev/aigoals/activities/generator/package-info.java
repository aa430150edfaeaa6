/** Node 2: makes the goal and its tasks. */
@NullMarked
package dev.aigoals.activities.generator;

import org.jspecify.annotations.NullMarked;
