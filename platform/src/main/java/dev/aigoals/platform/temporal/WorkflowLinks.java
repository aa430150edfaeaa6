package dev.aigoals.platform.temporal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links into the Temporal user interface. */
@Component
public final class WorkflowLinks {
    private final TemporalProperties properties;

    public WorkflowLinks(TemporalProperties properties) {
        this.properties = properties;
    }

    /** Where an instructor sees exactly that workflow; empty where no user interface is configured. */
    public Optional<String> to(String workflowId) {
        return Optional.ofNullable(properties.uiUrl())
                .filter(url -> !url.isBlank())
                .map(url -> url.replaceAll("/+$", "") + "/namespaces/" + encode(properties.namespace()) + "/workflows/"
                        + encode(workflowId));
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
