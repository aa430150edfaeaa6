/** Texts that try to take a model over, a model that lets them, and the proof that nothing comes of it. */
@NullMarked
package dev.aigoals.activities.attacks;

import org.jspecify.annotations.NullMarked;
