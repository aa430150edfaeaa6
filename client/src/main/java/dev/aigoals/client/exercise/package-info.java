/** Right and wrong programs from the folders of verified exercises, for whoever plays a learner. */
@NullMarked
package dev.aigoals.client.exercise;

import org.jspecify.annotations.NullMarked;
