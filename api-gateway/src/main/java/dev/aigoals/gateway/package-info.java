/** The gateway process: turns what learners, instructors and operators say into work, and carries the words back. */
@NullMarked
package dev.aigoals.gateway;

import org.jspecify.annotations.NullMarked;
