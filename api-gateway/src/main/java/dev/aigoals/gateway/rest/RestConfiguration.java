package dev.aigoals.gateway.rest;

import dev.aigoals.gateway.security.Caller;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the gate before every call of the API, and writes problem details as RFC 9457 has them. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

    /** Where all calls begin. */
    static final String BASE = "/api/v1";

    private final CallerGate gate;
    private final CallerArgument caller;
    private final JsonMapper mapper;

    RestConfiguration(CallerGate gate, CallerArgument caller, JsonMapper wireMapper) {
        this.gate = gate;
        this.caller = caller;
        this.mapper = wireMapper
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    /** Without the mixin, what a problem adds of its own would lie one level too deep. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns(BASE + "/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(caller);
    }
}
