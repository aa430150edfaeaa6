/** The whole system driven from outside: what a client, a browser or an operator sees of it. */
@NullMarked
package dev.aigoals.e2e;

import org.jspecify.annotations.NullMarked;
