/** The HTTP API of goals: one's own, those of one's learners, search and progress. */
@NullMarked
package dev.aigoals.gateway.rest.goals;

import org.jspecify.annotations.NullMarked;
