/** Goals that a model writes: the draft is read by the bank's rules and proven by running all of it before anyone sees it. */
@NullMarked
package dev.aigoals.activities.generator.author;

import org.jspecify.annotations.NullMarked;
