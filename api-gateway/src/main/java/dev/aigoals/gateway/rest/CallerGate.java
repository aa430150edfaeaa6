package dev.aigoals.gateway.rest;

import dev.aigoals.gateway.security.Caller;
import dev.aigoals.gateway.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody past without a token that counts, but to the calls that are open to all. */
@Component
final class CallerGate implements HandlerInterceptor {

    static final String CALLER = CallerGate.class.getName() + ".caller";

    private final Callers callers;

    CallerGate(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        Caller caller =
                callers.fromHeader(request.getHeader(HttpHeaders.AUTHORIZATION)).orElseThrow(ApiProblem::unauthorized);
        OnlyFor onlyFor = rule(method);
        if (onlyFor != null && Arrays.stream(onlyFor.value()).noneMatch(caller::is)) {
            throw ApiProblem.forbidden();
        }
        request.setAttribute(CALLER, caller);
        return true;
    }

    private static @Nullable OnlyFor rule(HandlerMethod method) {
        OnlyFor own = method.getMethodAnnotation(OnlyFor.class);
        return own == null ? method.getBeanType().getAnnotation(OnlyFor.class) : own;
    }
}
