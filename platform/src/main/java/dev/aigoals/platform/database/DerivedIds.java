package dev.aigoals.platform.database;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers that follow from a name, so that doing the same thing again makes nothing new. */
public final class DerivedIds {
    private DerivedIds() {}

    /** The same id for the same kind and name, another for any other. */
    public static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ':' + name).getBytes(StandardCharsets.UTF_8));
    }
}
