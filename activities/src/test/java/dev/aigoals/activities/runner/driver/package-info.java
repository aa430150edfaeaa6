/** Proofs of the conversation with the driver, whose other side may be hostile. */
@NullMarked
package dev.aigoals.activities.runner.driver;

import org.jspecify.annotations.NullMarked;
