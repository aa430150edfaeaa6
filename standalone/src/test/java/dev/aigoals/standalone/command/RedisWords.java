package dev.aigoals.standalone.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Redis spoken by hand: one command in, the first line of its answer out. */
final class RedisWords {

    private RedisWords() {}

    static String say(Map<String, String> settings, String command) throws IOException {
        URI address = URI.create(settings.getOrDefault("aigoals.redis.address", ""));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String words = "AUTH %s\r\n%s\r\n".formatted(settings.getOrDefault("aigoals.redis.password", ""), command);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            answers.readLine();
            return String.valueOf(answers.readLine());
        }
    }
}
