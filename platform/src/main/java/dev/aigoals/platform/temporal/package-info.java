/** The connection to Temporal that gateway and worker share. */
@NullMarked
package dev.aigoals.platform.temporal;

import org.jspecify.annotations.NullMarked;
