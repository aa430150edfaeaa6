/** Reading and writing what JDBC does not know by itself: instants and identifiers. */
@NullMarked
package dev.aigoals.platform.database;

import org.jspecify.annotations.NullMarked;
