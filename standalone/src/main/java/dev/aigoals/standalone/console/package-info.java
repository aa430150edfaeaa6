/** What the person at the terminal sees while standalone works. */
@NullMarked
package dev.aigoals.standalone.console;

import org.jspecify.annotations.NullMarked;
