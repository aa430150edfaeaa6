package dev.aigoals.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cursors and limits of lists. */
public final class Cursors {

    /** The limit where none is named, as a parameter's default. */
    public static final String DEFAULT_LIMIT = "50";

    private static final int MOST = 100;

    /** Times that a column can hold; a cursor that names another one was not made here. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Cursors() {}

    /** The limit as it is, where it is within what lists take. */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw ApiProblem.invalid("limit", "limit_outside", 1, MOST);
        }
        return asked;
    }

    /** A cursor that names a place in a list that is ordered by time. */
    public static String of(Instant at, UUID id) {
        String place = ChronoUnit.MICROS.between(Instant.EPOCH, at) + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a cursor names; null where there is none. */
    public static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = place.split(" ", 2);
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw ApiProblem.invalid("cursor", "invalid_field");
            }
            return new Place(at, UUID.fromString(parts[1]));
        } catch (IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | java.time.DateTimeException unreadable) {
            throw ApiProblem.invalid("cursor", "invalid_field");
        }
    }

    /** A place in a list that is ordered by time. */
    public record Place(Instant at, UUID id) {}
}
