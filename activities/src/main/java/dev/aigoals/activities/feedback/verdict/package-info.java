/** A submission's verdict: what the checks show, said while they run, stored once, and the final message on it. */
@NullMarked
package dev.aigoals.activities.feedback.verdict;

import org.jspecify.annotations.NullMarked;
