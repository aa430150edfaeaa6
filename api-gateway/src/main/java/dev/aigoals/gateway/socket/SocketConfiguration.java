package dev.aigoals.gateway.socket;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Opens {@code /ws}, with small buffers for each socket. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {

    private static final String PATH = "/ws";
    private static final int BUFFER_CHARACTERS = 4_096;

    private final GatewaySocketHandler handler;
    private final HandshakeGate gate;

    SocketConfiguration(GatewaySocketHandler handler, HandshakeGate gate) {
        this.handler = handler;
        this.gate = gate;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // Origins are the gate's business: Spring's own check comes before it and knows another rule.
        registry.addHandler(handler, PATH).addInterceptors(gate).setAllowedOrigins("*");
    }

    @Bean
    static ServletServerContainerFactoryBean webSocketContainer() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(BUFFER_CHARACTERS);
        container.setMaxBinaryMessageBufferSize(BUFFER_CHARACTERS);
        return container;
    }

    @Bean
    static FilterRegistrationBean<UncompressedFilter> uncompressed() {
        FilterRegistrationBean<UncompressedFilter> filter = new FilterRegistrationBean<>(new UncompressedFilter());
        filter.addUrlPatterns(PATH);
        return filter;
    }
}
