package dev.aigoals.gateway.health;

import io.grpc.health.v1.HealthCheckResponse;
import io.temporal.serviceclient.WorkflowServiceStubs;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether Temporal answers. */
@Component
final class TemporalHealthIndicator extends AbstractHealthIndicator {

    private final WorkflowServiceStubs stubs;

    TemporalHealthIndicator(WorkflowServiceStubs stubs) {
        super("Temporal does not answer");
        this.stubs = stubs;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        HealthCheckResponse.ServingStatus status = stubs.healthCheck().getStatus();
        if (status == HealthCheckResponse.ServingStatus.SERVING) {
            builder.up();
        } else {
            builder.down().withDetail("status", status);
        }
    }
}
