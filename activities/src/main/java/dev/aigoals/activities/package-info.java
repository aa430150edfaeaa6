/** The worker process: the nine agents and what they need to act. */
@NullMarked
package dev.aigoals.activities;

import org.jspecify.annotations.NullMarked;
