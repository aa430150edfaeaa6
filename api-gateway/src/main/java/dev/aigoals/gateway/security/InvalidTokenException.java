package dev.aigoals.gateway.security;

/** The token is not one of ours, is too old, or is no access token. */
public final class InvalidTokenException extends Exception {

    InvalidTokenException(String reason) {
        super(reason);
    }
}
