package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.supplies.Supplies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backend: five servers, started side by side, stopped one after the other. */
public final class Servers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private final Surroundings surroundings;
    private final List<Server> servers;

    public Servers(Surroundings surroundings, Supplies supplies) {
        this.surroundings = surroundings;
        this.servers = List.of(
                new TemporalServer(surroundings, supplies.temporal()),
                new BrokerServer(surroundings),
                new ObjectServer(surroundings),
                new RedisServer(surroundings, supplies.redis()),
                new PostgresServer(surroundings, supplies.postgresql()));
    }

    /** Returns when all answer; when one cannot be started, stops the others and tells why. */
    public void start() throws InterruptedException {
        List<Future<?>> starts = new ArrayList<>();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("start-", 0).factory())) {
            servers.forEach(server -> starts.add(threads.submit(() -> started(server))));
            for (Future<?> start : starts) {
                start.get();
            }
        } catch (ExecutionException e) {
            close();
            throw e.getCause() instanceof Refusal refusal
                    ? refusal
                    : new Refusal(
                            "A server could not be started: " + e.getCause(),
                            "Read the logs in %s, then start again. The data are kept as they are."
                                    .formatted(surroundings.folder().path("logs")),
                            e);
        }
    }

    /** The addresses and passwords of all servers, under the names that the applications know. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        servers.forEach(server -> settings.putAll(server.settings()));
        return settings;
    }

    @Override
    public void close() {
        for (Server server : servers) {
            try {
                server.stop();
            } catch (RuntimeException e) {
                LOG.warn("{} did not stop cleanly", server.name(), e);
            }
        }
    }

    private Void started(Server server) throws Exception {
        long begin = System.nanoTime();
        server.start();
        surroundings.progress().say(server.name(), "ready after %.1f s".formatted((System.nanoTime() - begin) / 1e9));
        return null;
    }
}
