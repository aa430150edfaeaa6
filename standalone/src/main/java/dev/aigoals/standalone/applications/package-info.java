/** The gateway and the worker, run inside this process on the servers' addresses. */
@NullMarked
package dev.aigoals.standalone.applications;

import org.jspecify.annotations.NullMarked;
