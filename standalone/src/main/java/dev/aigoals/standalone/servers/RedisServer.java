package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.datafolder.PrivateFile;
import dev.aigoals.standalone.processes.ChildProcess;
import dev.aigoals.standalone.processes.Identity;
import dev.aigoals.standalone.processes.StopSignal;
import dev.aigoals.standalone.supplies.Supply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Redis with its append-only file. */
final class RedisServer implements Server {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Surroundings surroundings;
    private final int port;
    private final String password;
    private final ChildServer child;

    RedisServer(Surroundings surroundings, Supply supply) {
        this.surroundings = surroundings;
        this.port = surroundings.ports().port("redis");
        this.password = surroundings.secrets().password("redis");
        var launch = new ChildProcess.Launch(
                name(),
                List.of(supply.path().toString(), configuration().toString()),
                Map.of(),
                StopSignal.TERM,
                new Identity.Same());
        this.child = new ChildServer(surroundings, launch, this::missing);
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public void start() throws InterruptedException {
        PrivateFile.write(configuration(), """
                bind 127.0.0.1
                port %d
                protected-mode yes
                requirepass %s
                daemonize no
                dir "%s"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory 256mb
                maxmemory-policy noeviction
                notify-keyspace-events Egx
                """.formatted(
                        port, password, surroundings.folder().folder("redis")));
        child.start();
    }

    @Override
    public void stop() {
        child.stop();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("aigoals.redis.address", "redis://127.0.0.1:" + port, "aigoals.redis.password", password);
    }

    private Path configuration() {
        return surroundings.folder().folder("redis").resolve("redis.conf");
    }

    private String missing() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream()
                    .write("AUTH %s\r\nPING\r\n".formatted(password).getBytes(StandardCharsets.UTF_8));
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String login = answers.readLine();
            String pong = answers.readLine();
            return "+OK".equals(login) && "+PONG".equals(pong) ? "" : "it answers " + login + ", " + pong;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
