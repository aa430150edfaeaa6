/** What all of the HTTP API shares: who calls, how a refusal reads, how lists go on. */
@NullMarked
package dev.aigoals.gateway.rest;

import org.jspecify.annotations.NullMarked;
