/** A system that is started with a language model. */
@NullMarked
package dev.aigoals.e2e.model;

import org.jspecify.annotations.NullMarked;
