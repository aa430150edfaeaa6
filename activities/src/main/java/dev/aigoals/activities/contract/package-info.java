/** Node 9: under which terms does a run stand? */
@NullMarked
package dev.aigoals.activities.contract;

import org.jspecify.annotations.NullMarked;
