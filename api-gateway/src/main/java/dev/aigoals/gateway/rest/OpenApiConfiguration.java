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
import java.util.List;
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
        boolean open = method.hasMethodAnnotation(OpenToAll.class);
        if (open) {
            operation.setSecurity(List.of());
            refuse(operation, HttpStatus.TOO_MANY_REQUESTS, "too many tries; Retry-After says how long to wait");
        } else {
            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
            refuse(operation, HttpStatus.UNAUTHORIZED, "no token, or one that does not count");
            refuse(operation, HttpStatus.FORBIDDEN, "what the caller's role may not do");
        }
        if (takes(method, RequestBody.class)
                || takes(method, RequestParam.class)
                || takes(method, PathVariable.class)) {
            refuse(operation, HttpStatus.BAD_REQUEST, "invalid; the field is named");
        }
        if (takes(method, PathVariable.class)) {
            refuse(operation, HttpStatus.NOT_FOUND, "not there, or somebody else's");
        }
        if (takes(method, RequestBody.class)) {
            refuse(operation, HttpStatus.CONFLICT, "taken, or conflicting");
            if (open) {
                refuse(operation, HttpStatus.UNAUTHORIZED, "a refused login or refresh");
            }
        }
        return operation;
    }

    private static boolean takes(HandlerMethod method, Class<? extends Annotation> annotation) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(annotation)) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(Operation operation, HttpStatus status, String why) {
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status.value()),
                        new ApiResponse()
                                .description(why)
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
