/** Node 3: gives a goal its lesson, its course and its place in the search index. */
@NullMarked
package dev.aigoals.activities.course;

import org.jspecify.annotations.NullMarked;
