/** What docs/protocol.md says of the WebSocket, sentence by sentence. */
@NullMarked
package dev.aigoals.e2e.protocol;

import org.jspecify.annotations.NullMarked;
