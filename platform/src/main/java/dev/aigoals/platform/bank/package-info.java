/** The goals of the bank that may be given out. */
@NullMarked
package dev.aigoals.platform.bank;

import org.jspecify.annotations.NullMarked;
