/** What a goal is made of: texts, code, hints, and checks as data that can be stored and judged. */
@NullMarked
package dev.aigoals.contract.content;

import org.jspecify.annotations.NullMarked;
