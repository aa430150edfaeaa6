package dev.aigoals.gateway.rest;

import dev.aigoals.gateway.message.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Looks at a body before it is decoded: not too large, plain JSON, no text that cannot be kept. */
@RestControllerAdvice
final class BodyGuard extends RequestBodyAdviceAdapter {

    private static final int MOST_BYTES = 256 * 1024;

    private final StrictJson json;

    BodyGuard(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] bytes = message.getBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw ApiProblem.of(HttpStatus.CONTENT_TOO_LARGE, "too_large");
        }
        switch (json.judge(new String(bytes, StandardCharsets.UTF_8))) {
            case PLAIN -> {}
            case MALFORMED -> throw ApiProblem.of(HttpStatus.BAD_REQUEST, "body_not_json");
            case UNSTORABLE -> throw ApiProblem.of(HttpStatus.BAD_REQUEST, "unstorable_text");
        }
        return new Read(message.getHeaders(), new ByteArrayInputStream(bytes));
    }

    /** A body that was read, to be read again. */
    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
