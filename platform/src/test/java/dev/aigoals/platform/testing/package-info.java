/** How tests get at real servers. */
@NullMarked
package dev.aigoals.platform.testing;

import org.jspecify.annotations.NullMarked;
