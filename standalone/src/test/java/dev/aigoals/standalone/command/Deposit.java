package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.common.v1.WorkflowType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;

/** One thing left with each server over its own wire protocol, to be found again later. */
final class Deposit {

    private static final String NAME = "deposit";

    private final Map<String, String> settings;

    Deposit(Map<String, String> settings) {
        this.settings = settings;
    }

    void leave() throws Exception {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            statement.execute("create table deposit (word text, at vector(3))");
            statement.execute("insert into deposit values ('deposit', '[1,2,3]')");
        }
        assertThat(RedisWords.say(settings, "SET deposit deposit")).isEqualTo("+OK");
        leaveMessage();
        objects()
                .putObject(
                        PutObjectArgs.builder()
                                .bucket(setting("aigoals.objects.bucket"))
                                .object("folder/deposit")
                                .stream(
                                        new ByteArrayInputStream(NAME.getBytes(StandardCharsets.UTF_8)),
                                        (long) NAME.length(),
                                        -1L)
                                .build());
        startWorkflow();
    }

    void assertIsThere() throws Exception {
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select word from deposit order by at <=> '[1,2,3]'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(NAME);
            assertThat(rows.next()).isFalse();
        }
        assertThat(RedisWords.say(settings, "GET deposit")).isEqualTo("$7");
        assertMessageIsThere();
        try (var object = objects()
                .getObject(GetObjectArgs.builder()
                        .bucket(setting("aigoals.objects.bucket"))
                        .object("folder/deposit")
                        .build())) {
            assertThat(new String(object.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(NAME);
        }
        assertThat(workflowStatus()).isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    }

    Connection database() throws Exception {
        return DriverManager.getConnection(
                setting("spring.datasource.url"),
                setting("spring.datasource.username"),
                setting("spring.datasource.password"));
    }

    private void leaveMessage() throws Exception {
        try (var connection = broker().newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.queueDeclare(NAME, true, false, false, Map.of("x-queue-type", "quorum"));
            channel.basicPublish(
                    "", NAME, MessageProperties.PERSISTENT_TEXT_PLAIN, NAME.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    /** Looks and puts it back, so that it can be found once more. */
    private void assertMessageIsThere() throws Exception {
        try (var connection = broker().newConnection();
                var channel = connection.createChannel()) {
            GetResponse message = channel.basicGet(NAME, false);
            assertThat(message).isNotNull();
            assertThat(new String(message.getBody(), StandardCharsets.UTF_8)).isEqualTo(NAME);
            channel.basicNack(message.getEnvelope().getDeliveryTag(), false, true);
        }
    }

    private void startWorkflow() {
        withTemporal(stubs -> stubs.blockingStub()
                .startWorkflowExecution(StartWorkflowExecutionRequest.newBuilder()
                        .setNamespace(setting("aigoals.temporal.namespace"))
                        .setWorkflowId(NAME)
                        .setRequestId(NAME)
                        .setWorkflowType(WorkflowType.newBuilder().setName(NAME))
                        .setTaskQueue(TaskQueue.newBuilder().setName(NAME))
                        .build()));
    }

    private WorkflowExecutionStatus workflowStatus() {
        return withTemporal(stubs -> stubs.blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(setting("aigoals.temporal.namespace"))
                        .setExecution(WorkflowExecution.newBuilder().setWorkflowId(NAME))
                        .build())
                .getWorkflowExecutionInfo()
                .getStatus());
    }

    private <T> T withTemporal(Function<WorkflowServiceStubs, T> call) {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(setting("aigoals.temporal.target"))
                .build());
        try {
            return call.apply(stubs);
        } finally {
            stubs.shutdownNow();
        }
    }

    private ConnectionFactory broker() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(setting("spring.rabbitmq.host"));
        factory.setPort(Integer.parseInt(setting("spring.rabbitmq.port")));
        factory.setUsername(setting("spring.rabbitmq.username"));
        factory.setPassword(setting("spring.rabbitmq.password"));
        factory.setVirtualHost(setting("spring.rabbitmq.virtual-host"));
        return factory;
    }

    private MinioClient objects() {
        return MinioClient.builder()
                .endpoint(URI.create(setting("aigoals.objects.endpoint")).toString())
                .credentials(setting("aigoals.objects.access-key"), setting("aigoals.objects.secret-key"))
                .build();
    }

    private String setting(String key) {
        return settings.getOrDefault(key, "");
    }
}
