/** Runs learner programs and their checks: in a sandbox, judged from outside, told in the learner's language. */
@NullMarked
package dev.aigoals.activities.runner;

import org.jspecify.annotations.NullMarked;
