/** What docs/protocol.md says of the REST calls. */
@NullMarked
package dev.aigoals.e2e.rest;

import org.jspecify.annotations.NullMarked;
