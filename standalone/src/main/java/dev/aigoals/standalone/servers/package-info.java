/** The five servers, started side by side and stopped in order. */
@NullMarked
package dev.aigoals.standalone.servers;

import org.jspecify.annotations.NullMarked;
