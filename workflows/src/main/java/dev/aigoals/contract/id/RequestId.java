package dev.aigoals.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a client's request, chosen by the client and unique per user. */
public record RequestId(@JsonValue UUID value) {

    @JsonCreator
    public static RequestId of(UUID value) {
        return new RequestId(value);
    }

    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
