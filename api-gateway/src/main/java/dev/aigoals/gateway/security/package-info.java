/** Who is calling: tokens, passwords, and the brakes on guessing them. */
@NullMarked
package dev.aigoals.gateway.security;

import org.jspecify.annotations.NullMarked;
