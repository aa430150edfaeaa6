package dev.aigoals.gateway.message;

import dev.aigoals.contract.wire.ErrorCode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused; thrown where it is found out, told to the client in the reader's language.
 */
public final class RequestRefused extends RuntimeException {

    private final ErrorCode code;
    private final String text;
    private final List<Object> arguments;
    private final @Nullable Duration retryAfter;

    private RequestRefused(ErrorCode code, String text, List<Object> arguments, @Nullable Duration retryAfter) {
        super(code.wireName() + ": " + text);
        this.code = code;
        this.text = text;
        this.arguments = arguments;
        this.retryAfter = retryAfter;
    }

    /**
     * @param text a key of the error catalogue
     */
    public static RequestRefused of(ErrorCode code, String text, Object... arguments) {
        return new RequestRefused(code, text, List.of(arguments), null);
    }

    /** Refuses with the plain words of the code. */
    public static RequestRefused of(ErrorCode code) {
        return new RequestRefused(code, code.wireName(), List.of(), null);
    }

    /** The same refusal, with the time after which the request may be sent again. */
    public RequestRefused retryAfter(Duration delay) {
        return new RequestRefused(code, text, arguments, delay);
    }

    /** The same refusal, with what brought it about, for the log. */
    public RequestRefused after(Throwable cause) {
        initCause(cause);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public String text() {
        return text;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
