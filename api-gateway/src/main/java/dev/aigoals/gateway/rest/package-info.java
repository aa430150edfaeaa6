/** The HTTP API: accounts, courses, goals, progress, operators and administrators. */
@NullMarked
package dev.aigoals.gateway.rest;

import org.jspecify.annotations.NullMarked;
