/** The object store that holds the lake and the code snapshots. */
@NullMarked
package dev.aigoals.platform.objects;

import org.jspecify.annotations.NullMarked;
