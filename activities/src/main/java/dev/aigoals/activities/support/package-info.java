/** Node 8: reads the mood from behaviour and cheers up. */
@NullMarked
package dev.aigoals.activities.support;

import org.jspecify.annotations.NullMarked;
