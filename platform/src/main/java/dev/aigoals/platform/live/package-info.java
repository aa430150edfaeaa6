/** What is true for a moment only: live text, drafts, sessions, connections, rates; all in Redis, all lost without harm. */
@NullMarked
package dev.aigoals.platform.live;

import org.jspecify.annotations.NullMarked;
