/** People and their logins: who they are, what they may do, and which tokens still count. */
@NullMarked
package dev.aigoals.platform.accounts;

import org.jspecify.annotations.NullMarked;
