package dev.aigoals.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, and how to go on; no cursor on the last one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** Cuts a page out of a list that holds one item more than the limit where there are more. */
    public static <S, T> Page<T> of(List<S> found, int limit, Function<S, T> item, Function<S, String> cursor) {
        List<S> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(item).toList(), found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }
}
