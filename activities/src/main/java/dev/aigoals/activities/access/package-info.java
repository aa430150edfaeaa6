/** Node 1: may this learner have this goal? */
@NullMarked
package dev.aigoals.activities.access;

import org.jspecify.annotations.NullMarked;
