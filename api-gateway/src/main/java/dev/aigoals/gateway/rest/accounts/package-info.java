/** The HTTP API of accounts: registration, logins, one's own settings, and what administrators change. */
@NullMarked
package dev.aigoals.gateway.rest.accounts;

import org.jspecify.annotations.NullMarked;
