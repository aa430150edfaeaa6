/** Proofs of the self-test: where no wall holds, nothing runs. */
@NullMarked
package dev.aigoals.activities.runner.sandbox;

import org.jspecify.annotations.NullMarked;
