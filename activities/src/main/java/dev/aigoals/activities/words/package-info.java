/** What the agents say without a model, in every language of people. */
@NullMarked
package dev.aigoals.activities.words;

import org.jspecify.annotations.NullMarked;
