package dev.aigoals.gateway.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a call is refused; told as problem details in the reader's language. */
public final class ApiProblem extends RuntimeException {

    private final HttpStatus status;
    private final String text;
    private final @Nullable String field;
    private final List<Object> arguments;
    private final @Nullable Duration retryAfter;

    private ApiProblem(
            HttpStatus status,
            String text,
            @Nullable String field,
            List<Object> arguments,
            @Nullable Duration retryAfter) {
        super(status + ": " + text);
        this.status = status;
        this.text = text;
        this.field = field;
        this.arguments = arguments;
        this.retryAfter = retryAfter;
    }

    /**
     * @param text a key of the error catalogue
     */
    public static ApiProblem of(HttpStatus status, String text, Object... arguments) {
        return new ApiProblem(status, text, null, List.of(arguments), null);
    }

    public static ApiProblem notFound() {
        return of(HttpStatus.NOT_FOUND, "not_found");
    }

    public static ApiProblem forbidden() {
        return of(HttpStatus.FORBIDDEN, "forbidden");
    }

    public static ApiProblem unauthorized() {
        return of(HttpStatus.UNAUTHORIZED, "unauthorized");
    }

    /** A field that does not have the expected form; its name is the text's first argument. */
    public static ApiProblem invalid(String field, String text, Object... more) {
        return onField(HttpStatus.BAD_REQUEST, field, text, more);
    }

    /** A value that somebody else has. */
    public static ApiProblem taken(String field) {
        return onField(HttpStatus.CONFLICT, field, "taken");
    }

    private static ApiProblem onField(HttpStatus status, String field, String text, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(field));
        arguments.addAll(List.of(more));
        return new ApiProblem(status, text, field, List.copyOf(arguments), null);
    }

    public static ApiProblem tooMany(Duration retryAfter) {
        return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "too_many_logins", null, List.of(), retryAfter);
    }

    HttpStatus status() {
        return status;
    }

    String text() {
        return text;
    }

    @Nullable
    String field() {
        return field;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
