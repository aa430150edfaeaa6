/** The HTTP API of operators: goals that are stuck, and how they go on. */
@NullMarked
package dev.aigoals.gateway.rest.operation;

import org.jspecify.annotations.NullMarked;
