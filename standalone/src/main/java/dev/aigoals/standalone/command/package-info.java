/** The commands that a person types. */
@NullMarked
package dev.aigoals.standalone.command;

import org.jspecify.annotations.NullMarked;
