/** The bank of goals that authors write as files: read, proven right, tried out, and explained where programs fail. */
@NullMarked
package dev.aigoals.activities.bank;

import org.jspecify.annotations.NullMarked;
