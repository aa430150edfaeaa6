package dev.aigoals.client.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which record belongs to which {@code type}, read from the annotations of a sealed family. */
final class WireTypes<T> {
    private final Map<String, Class<? extends T>> classes = new LinkedHashMap<>();

    WireTypes(Class<T> family) {
        collect(family, family);
    }

    Optional<Class<? extends T>> classOf(String type) {
        return Optional.ofNullable(classes.get(type));
    }

    Iterable<String> names() {
        return classes.keySet();
    }

    static String nameOf(Class<?> payload) {
        WireType wireType = payload.getAnnotation(WireType.class);
        if (wireType == null) {
            throw new IllegalArgumentException(payload.getSimpleName() + " has no wire type and cannot be sent");
        }
        return wireType.value();
    }

    private void collect(Class<T> family, Class<?> node) {
        WireType wireType = node.getAnnotation(WireType.class);
        if (wireType != null) {
            classes.put(wireType.value(), node.asSubclass(family));
        }
        Class<?> @Nullable [] children = node.getPermittedSubclasses();
        if (children != null) {
            for (Class<?> child : children) {
                collect(family, child);
            }
        }
    }
}
