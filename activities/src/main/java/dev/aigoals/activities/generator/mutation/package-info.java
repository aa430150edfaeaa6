/** Small changes to right programs, to see whether a task's checks notice them. */
@NullMarked
package dev.aigoals.activities.generator.mutation;

import org.jspecify.annotations.NullMarked;
