package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.Refusal;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/** The AMQP 0-9-1 broker, inside this process, with its messages in a Derby database. */
final class BrokerServer implements Server {

    private static final String USER = "aigoals";

    private final Surroundings surroundings;
    private final int port;
    private final String password;
    private @Nullable SystemLauncher launcher;
    private volatile boolean stopping;

    BrokerServer(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.port = surroundings.ports().port("broker");
        this.password = surroundings.secrets().password("broker");
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public void start() throws Exception {
        Path folder = surroundings.folder().folder("broker");
        System.setProperty("qpid.work_dir", folder.toString());
        System.setProperty("aigoals.broker.port", Integer.toString(port));
        System.setProperty("aigoals.broker.user", USER);
        System.setProperty("aigoals.broker.password", password);
        System.setProperty("queue.behaviourOnUnknownDeclareArgument", "IGNORE");
        System.setProperty(
                "derby.stream.error.file",
                surroundings.folder().log("broker-store").toString());
        Listener listener = new Listener();
        SystemLauncher started = new SystemLauncher(listener);
        launcher = started;
        started.startup(Map.of(
                "type", "Memory",
                "initialConfigurationLocation", configuration().toExternalForm(),
                "startupLoggedToSystemOut", "false"));
        listener.rethrow();
    }

    @Override
    public void stop() {
        stopping = true;
        SystemLauncher running = launcher;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "spring.rabbitmq.host",
                "127.0.0.1",
                "spring.rabbitmq.port",
                Integer.toString(port),
                "spring.rabbitmq.username",
                USER,
                "spring.rabbitmq.password",
                password,
                "spring.rabbitmq.virtual-host",
                "default");
    }

    private static URL configuration() throws IOException {
        URL url = BrokerServer.class.getResource("/broker.json");
        if (url == null) {
            throw new IOException("broker.json is missing from the build");
        }
        return url;
    }

    /** The broker may shut itself down, for instance when its store fails: then nothing can go on. */
    private final class Listener extends SystemLauncherListener.DefaultSystemLauncherListener {

        private @Nullable RuntimeException failure;

        @Override
        public void errorOnStartup(RuntimeException e) {
            failure = e;
        }

        /** The launcher keeps a failure to itself. */
        private void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void onContainerClose(SystemConfig<?> systemConfig) {
            if (!stopping) {
                surroundings.lost().accept(lost());
            }
        }

        private Refusal lost() {
            String reason = failure == null ? "" : ": " + failure.getMessage();
            return new Refusal(
                    "The AMQP broker ended by itself" + reason + ".",
                    "Read %s and start again; its messages are kept in the data folder."
                            .formatted(surroundings.folder().log("standalone")));
        }
    }
}
