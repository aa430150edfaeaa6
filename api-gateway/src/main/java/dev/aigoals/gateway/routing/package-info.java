/** Where each client message goes: to the platform's tables, to a goal's workflow, or both. */
@NullMarked
package dev.aigoals.gateway.routing;

import org.jspecify.annotations.NullMarked;
