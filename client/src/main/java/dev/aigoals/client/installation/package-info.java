/** What a running system says of itself in {@code standalone.json}: addresses, accounts and keys. */
@NullMarked
package dev.aigoals.client.installation;

import org.jspecify.annotations.NullMarked;
