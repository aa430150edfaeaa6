/** Notices from other processes that concern open sockets. */
@NullMarked
package dev.aigoals.gateway.control;

import org.jspecify.annotations.NullMarked;
