/** The kinds of failure that cross process boundaries. */
@NullMarked
package dev.aigoals.contract.failure;

import org.jspecify.annotations.NullMarked;
