/** The conversation with the driver inside the sandbox: one call at a time, each answered under its own nonce. */
@NullMarked
package dev.aigoals.activities.runner.driver;

import org.jspecify.annotations.NullMarked;
