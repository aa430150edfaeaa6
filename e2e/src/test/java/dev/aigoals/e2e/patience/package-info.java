/** What takes the default settings too long to show, or ends the system: tried on a system of its own. */
@NullMarked
package dev.aigoals.e2e.patience;

import org.jspecify.annotations.NullMarked;
