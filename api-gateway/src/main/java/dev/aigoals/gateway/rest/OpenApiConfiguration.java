package dev.aigoals.gateway.rest;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Describes the API as the gate and the problem answers make it: who needs a token, and how each call may be refused. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_REFERENCE = "#/components/schemas/" + PROBLEM;

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("AI Goals Tracker").version("v1"))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    /** Names properties as they are on the wire. */
    @Bean
    ModelResolver wireNames() {
        return new ModelResolver(Json.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Bean
    OperationCustomizer refusals() {
        return OpenApiConfiguration::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        refusals(method).forEach(status -> refuse(operation, status));
        operation.setSecurity(isOpen(method) ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
        return operation;
    }

    private static Set<HttpStatus> refusals(HandlerMethod method) {
        Set<HttpStatus> refusals = EnumSet.noneOf(HttpStatus.class);
        if (!isOpen(method)) {
            refusals.add(HttpStatus.UNAUTHORIZED);
        }
        if (method.hasMethodAnnotation(OnlyFor.class) || method.getBeanType().isAnnotationPresent(OnlyFor.class)) {
            refusals.add(HttpStatus.FORBIDDEN);
        }
        if (takes(method, RequestBody.class)
                || takes(method, RequestParam.class)
                || takes(method, PathVariable.class)) {
            refusals.add(HttpStatus.BAD_REQUEST);
        }
        if (takes(method, PathVariable.class)) {
            refusals.add(HttpStatus.NOT_FOUND);
        }
        Refuses own = method.getMethodAnnotation(Refuses.class);
        if (own != null) {
            refusals.addAll(Arrays.asList(own.value()));
        }
        return refusals;
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class);
    }

    private static boolean takes(HandlerMethod method, Class<? extends Annotation> annotation) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(annotation)) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(Operation operation, HttpStatus status) {
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status.value()),
                        new ApiResponse()
                                .description(status.getReasonPhrase())
                                .content(new Content()
                                        .addMediaType(
                                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM_REFERENCE)))));
    }

    /** What {@link ProblemAnswers} writes. */
    private static Schema<?> problem() {
        Schema<?> error =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("says what to do, in the caller's language"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }
}
