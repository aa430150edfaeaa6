/** What the gateway says to its clients: message types, payloads and error codes. */
@NullMarked
package dev.aigoals.contract.wire;

import org.jspecify.annotations.NullMarked;
