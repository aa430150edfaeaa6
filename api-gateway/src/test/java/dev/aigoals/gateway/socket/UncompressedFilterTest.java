package dev.aigoals.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UncompressedFilterTest {

    private HttpServletRequest seen;

    @BeforeEach
    void passARequestThrough() throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ws");
        request.addHeader("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits");
        request.addHeader("Sec-WebSocket-Extensions", "permessage-deflate");
        request.addHeader("Sec-WebSocket-Protocol", "aigoals.v1");
        MockFilterChain chain = new MockFilterChain();
        new UncompressedFilter().doFilter(request, new MockHttpServletResponse(), chain);
        seen = (HttpServletRequest) chain.getRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Extensions", "sec-websocket-extensions"})
    void hidesTheExtensionsThatAClientOffers(String name) {
        assertThat(Collections.list(seen.getHeaders(name))).isEmpty();
        assertThat(seen.getHeader(name)).isNull();
    }

    @Test
    void leavesTheOtherHeadersAsTheyAre() {
        assertThat(seen.getHeader("Sec-WebSocket-Protocol")).isEqualTo("aigoals.v1");
        assertThat(Collections.list(seen.getHeaders("Sec-WebSocket-Protocol"))).containsExactly("aigoals.v1");
    }
}
