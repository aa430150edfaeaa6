/** The rules of the house that the architecture test of every module keeps. */
@NullMarked
package dev.aigoals.rules;

import org.jspecify.annotations.NullMarked;
