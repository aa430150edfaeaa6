/** Where each server's files come from, and the proof that they are the ones meant. */
@NullMarked
package dev.aigoals.standalone.supplies;

import org.jspecify.annotations.NullMarked;
