package dev.aigoals.client.protocol;

import java.util.UUID;

/** A client's message with the id under which the server answers it and takes it once. */
public record Request(UUID id, ClientMessage payload) {

    public static Request of(ClientMessage payload) {
        return new Request(UUID.randomUUID(), payload);
    }
}
