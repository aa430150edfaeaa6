/** The demo that the launcher plays, as a person sees it. */
@NullMarked
package dev.aigoals.e2e.demo;

import org.jspecify.annotations.NullMarked;
