/** Finding goals by what they are about: vectors for English, full text for both languages. */
@NullMarked
package dev.aigoals.platform.search;

import org.jspecify.annotations.NullMarked;
