/** Remembers what was asked, so that a request sent again has one effect and one answer. */
@NullMarked
package dev.aigoals.gateway.idempotency;

import org.jspecify.annotations.NullMarked;
