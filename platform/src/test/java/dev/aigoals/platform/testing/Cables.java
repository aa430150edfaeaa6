package dev.aigoals.platform.testing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Lays a {@link Cable} between an application and each of its servers. */
public final class Cables implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {
    private final Cable database;
    private final Cable broker;
    private final Cable redis;
    private final Cable objects;
    private final Cable temporal;
    private final URI databaseUrl;

    private Cables(ConfigurableEnvironment servers) {
        databaseUrl =
                URI.create(servers.getRequiredProperty("spring.datasource.url").substring("jdbc:".length()));
        database = to(databaseUrl);
        broker = new Cable(
                servers.getRequiredProperty("spring.rabbitmq.host"),
                servers.getRequiredProperty("spring.rabbitmq.port", Integer.class));
        redis = to(URI.create(servers.getRequiredProperty("aigoals.redis.address")));
        objects = to(URI.create(servers.getRequiredProperty("aigoals.objects.endpoint")));
        temporal = to(URI.create("temporal://" + servers.getRequiredProperty("aigoals.temporal.target")));
    }

    /** Cables to the servers of the file that the tests are run with. */
    public static Cables laid() {
        var servers = new GenericApplicationContext();
        new ServersFile().initialize(servers);
        return new Cables(servers.getEnvironment());
    }

    private static Cable to(URI server) {
        return new Cable(server.getHost(), server.getPort());
    }

    public Cable database() {
        return database;
    }

    public Cable broker() {
        return broker;
    }

    public Cable redis() {
        return redis;
    }

    public Cable objects() {
        return objects;
    }

    public Cable temporal() {
        return temporal;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new ServersFile().initialize(context);
        Map<String, Object> entrances = Map.of(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + database.port() + databaseUrl.getPath(),
                "spring.rabbitmq.host", "127.0.0.1",
                "spring.rabbitmq.port", broker.port(),
                "aigoals.redis.address", "redis://127.0.0.1:" + redis.port(),
                "aigoals.objects.endpoint", "http://127.0.0.1:" + objects.port(),
                "aigoals.temporal.target", "127.0.0.1:" + temporal.port());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("cables", entrances));
    }

    @Override
    public void close() {
        List.of(database, broker, redis, objects, temporal).forEach(Cable::close);
    }
}
