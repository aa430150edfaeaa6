/** The one folder that keeps everything: its version, its lock, its passwords and its ports. */
@NullMarked
package dev.aigoals.standalone.datafolder;

import org.jspecify.annotations.NullMarked;
