/** What a learner's sockets are told: the durable stream in order, live text as it is made. */
@NullMarked
package dev.aigoals.gateway.delivery;

import org.jspecify.annotations.NullMarked;
