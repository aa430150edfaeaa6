/** Proofs of how values and properties are judged. */
@NullMarked
package dev.aigoals.activities.runner.judge;

import org.jspecify.annotations.NullMarked;
