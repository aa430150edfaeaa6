/** The learning loop for a person in a terminal, who edits the file in an editor of their own. */
@NullMarked
package dev.aigoals.client.learn;

import org.jspecify.annotations.NullMarked;
