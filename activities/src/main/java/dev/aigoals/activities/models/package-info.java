/** Access to a language model: the call, its failures, what the server can do, and what it all costs. */
@NullMarked
package dev.aigoals.activities.models;

import org.jspecify.annotations.NullMarked;
