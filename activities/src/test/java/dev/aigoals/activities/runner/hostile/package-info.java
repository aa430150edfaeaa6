/** Programs that attack the runner, and the proof that each is told so, ended in time, and leaves nothing behind. */
@NullMarked
package dev.aigoals.activities.runner.hostile;

import org.jspecify.annotations.NullMarked;
