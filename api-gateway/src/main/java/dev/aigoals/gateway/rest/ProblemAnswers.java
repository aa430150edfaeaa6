package dev.aigoals.gateway.rest;

import dev.aigoals.gateway.message.ErrorTexts;
import dev.aigoals.gateway.message.RequestRefused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** Tells every refusal as problem details (RFC 9457) that name the field and say what to do, and nothing of our insides. */
@RestControllerAdvice
final class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    private final ErrorTexts texts;

    ProblemAnswers(ErrorTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiProblem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.retryAfter() != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
        }
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer(problem.status(), headers, problem.text(), problem.field(), problem.arguments());
    }

    /** What a goal's workflow or the stream refused, in the words of HTTP. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RequestRefused refused) {
        HttpStatus status = switch (refused.code()) {
            case BAD_REQUEST, UNKNOWN_TYPE, TOO_LARGE -> HttpStatus.BAD_REQUEST;
            case UNAUTHORIZED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, HINT_LOCKED, ATTEMPTS_EXHAUSTED -> HttpStatus.CONFLICT;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        return answer(status, new HttpHeaders(), refused.text(), null, refused.arguments());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> unreachable(RuntimeException failure) {
        log.error("The database refused a call", failure);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, new HttpHeaders(), "unavailable", null, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(RuntimeException failure) {
        log.error("A call failed", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, new HttpHeaders(), "internal", null, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException mismatch) {
        return invalidField(mismatch.getName());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return object(answer(
                HttpStatus.BAD_REQUEST,
                headers,
                "missing_field",
                missing.getParameterName(),
                List.of(missing.getParameterName())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof DatabindException mismatch
                && !mismatch.getPath().isEmpty()) {
            String field = mismatch.getPath().stream()
                    .map(step -> String.valueOf(step.getPropertyName()))
                    .collect(Collectors.joining("."));
            return object(invalidField(field));
        }
        return object(answer(HttpStatus.BAD_REQUEST, headers, "body_not_json", null, List.of()));
    }

    private ResponseEntity<ProblemDetail> invalidField(String field) {
        return answer(HttpStatus.BAD_REQUEST, new HttpHeaders(), "invalid_field", field, List.of(field));
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatus status, HttpHeaders headers, String text, @Nullable String field, List<Object> arguments) {
        String detail = texts.say(language(), text, arguments);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", text);
        if (field != null) {
            problem.setProperty("field", field);
            problem.setProperty("errors", List.of(Map.of("field", field, "message", detail)));
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> object(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private static String language() {
        return LocaleContextHolder.getLocale()
                        .getLanguage()
                        .equals(Locale.of("es").getLanguage())
                ? "es"
                : "en";
    }
}
