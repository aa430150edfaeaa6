package dev.aigoals.standalone.applications;

import dev.aigoals.activities.WorkerApplication;
import dev.aigoals.activities.models.ModelFindings;
import dev.aigoals.gateway.GatewayApplication;
import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.console.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker and the gateway: the classes that run apart in production, here in one process. */
public final class Applications implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Applications.class);

    private final List<Application> applications;

    Applications(List<Application> applications) {
        this.applications = applications;
    }

    /**
     * In the order in which they start; they stop in the other one.
     *
     * @param model hears, on another thread and maybe late, what the worker found out about the language model that is set
     */
    public static Applications all(Consumer<ModelFindings> model) {
        return new Applications(List.of(
                new SpringProcess(
                        "worker",
                        WorkerApplication.class,
                        Map.of("spring.main.web-application-type", "none"),
                        new ModelNews(model)),
                new SpringProcess("gateway", GatewayApplication.class, Map.of())));
    }

    /** Starts one after the other; returns when all are ready. */
    public void start(Map<String, String> settings, Progress progress) {
        for (Application application : applications) {
            long begin = System.nanoTime();
            try {
                application.start(settings);
            } catch (RuntimeException e) {
                LOG.error("the {} could not be started", application.name(), e);
                throw new Refusal(
                        "The %s could not be started: %s".formatted(application.name(), rootCause(e)),
                        "The whole story is in standalone.log in the data folder's logs. The data are kept as they are.",
                        e);
            }
            progress.say(application.name(), "ready after %.1f s".formatted((System.nanoTime() - begin) / 1e9));
        }
    }

    @Override
    public void close() {
        for (Application application : applications.reversed()) {
            try {
                application.stop();
            } catch (RuntimeException e) {
                LOG.warn("the {} did not stop cleanly", application.name(), e);
            }
        }
    }

    private static String rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
