package dev.aigoals.e2e.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An upgrade request as it is written, and what the gateway answers. */
public final class Handshake {
    private final URI gateway;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String path = "/ws";

    private Handshake(URI gateway) {
        this.gateway = gateway;
        headers.put("Host", gateway.getAuthority());
        headers.put("Upgrade", "websocket");
        headers.put("Connection", "Upgrade");
        headers.put("Sec-WebSocket-Version", "13");
        headers.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }

    /** A request without subprotocol, token or origin. */
    public static Handshake with(URI gateway) {
        return new Handshake(gateway);
    }

    public Handshake subprotocols(String value) {
        return header("Sec-WebSocket-Protocol", value);
    }

    public Handshake token(String accessToken) {
        return header("Authorization", "Bearer " + accessToken);
    }

    public Handshake origin(String value) {
        return header("Origin", value);
    }

    public Handshake path(String value) {
        path = value;
        return this;
    }

    public Handshake header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The status of the answer; an accepted socket is closed again. */
    public int status() {
        Answer answer = send();
        answer.close();
        return answer.status();
    }

    public Answer send() {
        try {
            Socket socket = new Socket(gateway.getHost(), gateway.getPort());
            socket.setSoTimeout(10_000);
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
            headers.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return Answer.read(socket);
        } catch (IOException unreachable) {
            throw new UncheckedIOException("The gateway at " + gateway + " does not answer", unreachable);
        }
    }

    /** The answer's status and headers, on the socket that goes on after 101. */
    public record Answer(int status, Map<String, String> headers, Socket socket) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        public void close() {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Answer read(Socket socket) throws IOException {
            InputStream in = socket.getInputStream();
            String statusLine = line(in);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            return new Answer(Integer.parseInt(statusLine.split(" ", 3)[1]), headers, socket);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The connection ended within the answer's head");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }
    }
}
