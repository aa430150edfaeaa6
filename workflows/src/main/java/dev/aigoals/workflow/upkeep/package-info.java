/** The daily upkeep as deterministic workflow code. */
@NullMarked
package dev.aigoals.workflow.upkeep;

import org.jspecify.annotations.NullMarked;
