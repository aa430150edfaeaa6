/** The judge outside the sandbox: compares what came out of a program with what a check expects, and says it plainly. */
@NullMarked
package dev.aigoals.activities.runner.judge;

import org.jspecify.annotations.NullMarked;
