/** The data lake: events in Parquet files, each event in exactly one, and what a day adds up to. */
@NullMarked
package dev.aigoals.activities.lake;

import org.jspecify.annotations.NullMarked;
