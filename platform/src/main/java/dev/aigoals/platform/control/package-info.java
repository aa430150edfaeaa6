/** What every gateway must know about its open sockets: revoked logins, changed roles and enrolments. */
@NullMarked
package dev.aigoals.platform.control;

import org.jspecify.annotations.NullMarked;
