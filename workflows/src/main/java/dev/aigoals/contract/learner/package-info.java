/** What is known of a learner everywhere: identity and the language they read. */
@NullMarked
package dev.aigoals.contract.learner;

import org.jspecify.annotations.NullMarked;
