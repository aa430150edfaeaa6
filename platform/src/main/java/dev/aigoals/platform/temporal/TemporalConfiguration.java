package dev.aigoals.platform.temporal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import io.temporal.serviceclient.GrpcCompression;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of Temporal; payloads tolerate fields that a newer version has added. */
@Configuration(proxyBeanMethods = false)
public class TemporalConfiguration {
    /** The converter with which every client, worker and replay test must be built. */
    @Bean
    public static DataConverter goalDataConverter() {
        var mapper = JacksonJsonPayloadConverter.newDefaultObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        return DefaultDataConverter.newDefaultInstance()
                .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(mapper));
    }

    @Bean(destroyMethod = "shutdownNow")
    WorkflowServiceStubs workflowServiceStubs(TemporalProperties properties) {
        var options = WorkflowServiceStubsOptions.newBuilder().setTarget(properties.target());
        if (properties.onLoopback()) {
            options.setGrpcCompression(GrpcCompression.NONE);
        }
        return WorkflowServiceStubs.newServiceStubs(options.validateAndBuildWithDefaults());
    }

    @Bean
    WorkflowClient workflowClient(
            WorkflowServiceStubs stubs, TemporalProperties properties, DataConverter goalDataConverter) {
        return WorkflowClient.newInstance(
                stubs,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(properties.namespace())
                        .setDataConverter(goalDataConverter)
                        .validateAndBuildWithDefaults());
    }

    @Bean
    ScheduleClient scheduleClient(
            WorkflowServiceStubs stubs, TemporalProperties properties, DataConverter goalDataConverter) {
        return ScheduleClient.newInstance(
                stubs,
                ScheduleClientOptions.newBuilder()
                        .setNamespace(properties.namespace())
                        .setDataConverter(goalDataConverter)
                        .build());
    }
}
