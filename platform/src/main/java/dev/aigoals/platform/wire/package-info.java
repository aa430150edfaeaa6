/** How messages, stored documents and digests are written as JSON. */
@NullMarked
package dev.aigoals.platform.wire;

import org.jspecify.annotations.NullMarked;
