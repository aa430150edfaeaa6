/** Child processes: started, watched, ended, and found again after a killed run. */
@NullMarked
package dev.aigoals.standalone.processes;

import org.jspecify.annotations.NullMarked;
