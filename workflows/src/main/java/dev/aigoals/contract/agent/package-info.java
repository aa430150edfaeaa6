/** The nine agents as the goal workflow calls them. */
@NullMarked
package dev.aigoals.contract.agent;

import org.jspecify.annotations.NullMarked;
