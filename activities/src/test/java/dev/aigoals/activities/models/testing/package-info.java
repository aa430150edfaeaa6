/** A language model's server that says and breaks what a test wants. */
@NullMarked
package dev.aigoals.activities.models.testing;

import org.jspecify.annotations.NullMarked;
