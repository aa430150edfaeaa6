/** The protocol's frames: client messages decoded and checked, replies written, errors in the reader's language. */
@NullMarked
package dev.aigoals.gateway.message;

import org.jspecify.annotations.NullMarked;
