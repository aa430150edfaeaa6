/** Goals, what they are made of, learners' runs of them and the work done in them. */
@NullMarked
package dev.aigoals.platform.goals;

import org.jspecify.annotations.NullMarked;
