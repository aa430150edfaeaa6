/** Proofs of the bank of goals, of its reader and of its checker. */
@NullMarked
package dev.aigoals.activities.bank;

import org.jspecify.annotations.NullMarked;
