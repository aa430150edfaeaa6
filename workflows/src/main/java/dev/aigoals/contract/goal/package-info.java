/** The goal workflow as its callers see it: what it takes, answers and shows. */
@NullMarked
package dev.aigoals.contract.goal;

import org.jspecify.annotations.NullMarked;
