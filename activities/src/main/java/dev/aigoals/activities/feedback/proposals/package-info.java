/** What a model proposes to say about a learner's code, and whether it may be said: proven by running it, telling no solution. */
@NullMarked
package dev.aigoals.activities.feedback.proposals;

import org.jspecify.annotations.NullMarked;
