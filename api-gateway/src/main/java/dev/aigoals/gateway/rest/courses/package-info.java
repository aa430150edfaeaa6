/** The HTTP API of courses: what they are, who follows them, their terms, and how their learners fare. */
@NullMarked
package dev.aigoals.gateway.rest.courses;

import org.jspecify.annotations.NullMarked;
