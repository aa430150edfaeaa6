/** Courses, who follows them, the terms under which they do, and the lessons. */
@NullMarked
package dev.aigoals.platform.courses;

import org.jspecify.annotations.NullMarked;
