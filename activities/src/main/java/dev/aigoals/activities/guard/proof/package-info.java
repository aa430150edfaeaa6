/** Whether what a hint claims is so: it is run. */
@NullMarked
package dev.aigoals.activities.guard.proof;

import org.jspecify.annotations.NullMarked;
