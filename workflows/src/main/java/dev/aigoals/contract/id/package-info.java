/** Identifiers of goals, learners, tasks, courses and requests, each its own type. */
@NullMarked
package dev.aigoals.contract.id;

import org.jspecify.annotations.NullMarked;
