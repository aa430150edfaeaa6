/** What both processes need at run time: each room below is one capability, and this one joins them. */
@NullMarked
package dev.aigoals.platform;

import org.jspecify.annotations.NullMarked;
