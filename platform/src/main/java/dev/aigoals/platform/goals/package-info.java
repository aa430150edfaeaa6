/** Goals: what was asked for, what they are made of, and their planning. */
@NullMarked
package dev.aigoals.platform.goals;

import org.jspecify.annotations.NullMarked;
