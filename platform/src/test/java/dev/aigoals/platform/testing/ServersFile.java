package dev.aigoals.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Points a test's application at the servers that a properties file names. */
public final class ServersFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String PROPERTY = "aigoals.servers";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var servers = new ResourcePropertySource("servers", new FileSystemResource(path()));
            context.getEnvironment().getPropertySources().addFirst(servers);
        } catch (IOException e) {
            throw new UncheckedIOException("-D" + PROPERTY + " names no file that can be read", e);
        }
    }

    private static Path path() {
        String path = System.getProperty(PROPERTY, "");
        if (path.isBlank()) {
            throw new IllegalStateException("This test needs real servers: run it with -D" + PROPERTY
                    + "=FILE, where FILE is the servers.properties of a running set of servers");
        }
        return Path.of(path);
    }
}
