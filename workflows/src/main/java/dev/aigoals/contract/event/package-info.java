/** The domain events that leave for the broker and the lake. */
@NullMarked
package dev.aigoals.contract.event;

import org.jspecify.annotations.NullMarked;
