/** What operators do when something has gone wrong, on a system of the test's own. */
@NullMarked
package dev.aigoals.e2e.operation;

import org.jspecify.annotations.NullMarked;
