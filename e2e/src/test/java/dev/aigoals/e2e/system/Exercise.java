package dev.aigoals.e2e.system;

import dev.aigoals.client.exercise.Solutions;
import dev.aigoals.e2e.wire.WireClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A learner with an active goal on an open, synced socket, who knows right and wrong programs for each task. */
public final class Exercise implements AutoCloseable {
    public static final String WISH = "I want to learn how dictionaries work in Python, with a small inventory";

    private static final Path BANK = Path.of(System.getProperty("aigoals.bank", "../bank"));

    private final Person learner;
    private final WireClient client;
    private final JsonNode goal;
    private final Solutions solutions;
    private int changes;

    private Exercise(Person learner, WireClient client, JsonNode goal) {
        this.learner = learner;
        this.client = client;
        this.goal = goal;
        this.solutions = solutions(goal.path("title").asString());
    }

    /** Right and wrong programs for a goal of the bank. */
    public static Solutions solutions(String title) {
        return Solutions.ofGoal(title, List.of(BANK)).orElseThrow();
    }

    /** A fresh learner asks for a goal and has it. */
    public static Exercise begin(TestSystem system) {
        return begin(system.learner());
    }

    public static Exercise begin(Person learner) {
        WireClient client = learner.openSynced();
        String goalId = client.acknowledged("create_goal_request", Map.of("description", WISH))
                .path("goal_id")
                .asString();
        return of(learner, client, goalId);
    }

    /** Goes on with a goal that was asked for on this socket. */
    public static Exercise of(Person learner, WireClient client, String goalId) {
        JsonNode created = client.first(
                "goal_created", payload -> goalId.equals(payload.at("/goal/id").asString()));
        return new Exercise(learner, client, created.at("/payload/goal"));
    }

    public String title() {
        return goal.path("title").asString();
    }

    public Person learner() {
        return learner;
    }

    public WireClient client() {
        return client;
    }

    public JsonNode goal() {
        return goal;
    }

    public String goalId() {
        return goal.path("id").asString();
    }

    /** Tasks count from 1. */
    public String taskId(int order) {
        return goal.path("tasks").path(order - 1).path("id").asString();
    }

    public int taskCount() {
        return goal.path("tasks").size();
    }

    public String right(int order) {
        return solutions.tasks().get(order - 1).reference();
    }

    /** A wrong program that differs from every one before it. */
    public String wrong(int order) {
        List<Solutions.Attempt> attempts = solutions.tasks().get(order - 1).wrong();
        return attempts.get(changes % attempts.size()).code() + "\n# change " + changes++ + "\n";
    }

    public Map<String, Object> task(int order) {
        return Map.of("goal_id", goalId(), "task_id", taskId(order));
    }

    public Map<String, Object> code(int order, String code) {
        return with(task(order), "code", code);
    }

    public static Map<String, Object> with(Map<String, ?> payload, String field, Object value) {
        Map<String, Object> more = new HashMap<>(payload);
        more.put(field, value);
        return more;
    }

    /** Submits and waits for the final message. */
    public JsonNode submit(int order, String code) {
        String id = client.send("validate_task_request", code(order, code));
        acknowledge(id);
        return client.finalOf(id);
    }

    public JsonNode run(String code, String stdin) {
        String id = client.send("run_request", with(code(1, code), "stdin", stdin));
        acknowledge(id);
        return client.finalOf(id);
    }

    public JsonNode hint(int level) {
        String id = client.send("hint_request", with(task(1), "level", level));
        acknowledge(id);
        return client.finalOf(id);
    }

    /** Sends work that goes on until it is stopped or at its limit, and answers its request id once it was taken. */
    public String startEndlessRun() {
        String id = UUID.randomUUID().toString();
        client.send("run_request", id, code(1, "print('started', flush=True)\nwhile True:\n    pass\n"));
        acknowledge(id);
        client.any(
                "the first output of the endless run",
                message -> id.equals(message.at("/payload/request_id").asString("")));
        return id;
    }

    public void control(String action) {
        client.acknowledged("goal_control_request", Map.of("goal_id", goalId(), "action", action));
    }

    public JsonNode phase(String phase) {
        return client.first(
                "goal_state_changed",
                payload -> payload.path("phase").asString().equals(phase)
                        && payload.path("goal_id").asString().equals(goalId()));
    }

    /** Solves every task. */
    public void complete() {
        for (int order = 1; order <= taskCount(); order++) {
            submit(order, right(order));
        }
        client.first("goal_completed");
    }

    @Override
    public void close() {
        client.close();
    }

    private void acknowledge(String id) {
        JsonNode reply = client.reply(id);
        if (!reply.path("type").asString().equals("ack")) {
            throw new AssertionError("Expected an ack, got " + reply);
        }
    }
}
