/** The daily work that no learner asks for: what a day adds up to, and what has been kept long enough. */
@NullMarked
package dev.aigoals.contract.upkeep;

import org.jspecify.annotations.NullMarked;
