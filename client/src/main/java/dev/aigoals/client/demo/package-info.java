/** Plays a learner from registration to a completed goal through the public protocol, then reads the goal's events back. */
@NullMarked
package dev.aigoals.client.demo;

import org.jspecify.annotations.NullMarked;
