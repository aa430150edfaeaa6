/** Bytes on the wire without a client library, so that nothing is hidden and everything wrong can be sent. */
@NullMarked
package dev.aigoals.e2e.wire;

import org.jspecify.annotations.NullMarked;
