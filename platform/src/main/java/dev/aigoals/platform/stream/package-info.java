/** Each learner's durable, gapless stream of messages. */
@NullMarked
package dev.aigoals.platform.stream;

import org.jspecify.annotations.NullMarked;
