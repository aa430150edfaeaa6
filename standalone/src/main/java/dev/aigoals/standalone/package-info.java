/** Everything on one command: what all rooms of standalone share. */
@NullMarked
package dev.aigoals.standalone;

import org.jspecify.annotations.NullMarked;
