/** The wall around learner code: how a program is started inside bubblewrap, limited, watched and ended. */
@NullMarked
package dev.aigoals.activities.runner.sandbox;

import org.jspecify.annotations.NullMarked;
