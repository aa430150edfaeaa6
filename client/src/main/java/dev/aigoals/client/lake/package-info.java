/** Reads events back from the Parquet files of the data lake. */
@NullMarked
package dev.aigoals.client.lake;

import org.jspecify.annotations.NullMarked;
