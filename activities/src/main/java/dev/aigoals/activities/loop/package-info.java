/** Work that a process does again and again in the background. */
@NullMarked
package dev.aigoals.activities.loop;

import org.jspecify.annotations.NullMarked;
