/** The wire messages of protocol v1 as records, and their reading and writing; nothing here opens a socket. */
@NullMarked
package dev.aigoals.client.protocol;

import org.jspecify.annotations.NullMarked;
