/** What an operator can measure of a worker. */
@NullMarked
package dev.aigoals.activities.metrics;

import org.jspecify.annotations.NullMarked;
