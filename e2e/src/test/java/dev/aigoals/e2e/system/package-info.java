/** The running system under test, and the people who use it. */
@NullMarked
package dev.aigoals.e2e.system;

import org.jspecify.annotations.NullMarked;
