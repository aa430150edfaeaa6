/** Measures a running system from where a learner sits. */
@NullMarked
package dev.aigoals.client.measure;

import org.jspecify.annotations.NullMarked;
