package dev.aigoals.client.connection;

/** What a login or a refresh answers. */
public record Tokens(String accessToken, long expiresIn, String refreshToken, String tokenType) {}
