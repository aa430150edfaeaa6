package dev.aigoals.activities.generator.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two good drafts, and ways to spoil them. */
public final class Drafts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Drafts() {}

    /** In Python, for a learner who reads English. */
    public static String basket() {
        return read("basket.json");
    }

    /** In JavaScript, for a learner who reads Spanish. */
    public static String pasos() {
        return read("pasos.json");
    }

    /** The first one after a change. */
    public static String basket(Consumer<ObjectNode> change) {
        ObjectNode draft = (ObjectNode) JSON.readTree(basket());
        change.accept(draft);
        return JSON.writeValueAsString(draft);
    }

    /** The first one with another text in a part of a task. */
    public static String basket(int task, String part, String text) {
        return basket(draft -> task(draft, task).put(part, text));
    }

    /** The first one's code for a task, counted from 1. */
    public static String solution(int task) {
        return task((ObjectNode) JSON.readTree(basket()), task).get("solution").asString();
    }

    /** A task, counted from 1. */
    public static ObjectNode task(ObjectNode draft, int number) {
        return (ObjectNode) draft.get("tasks").get(number - 1);
    }

    /** A check of a task, both counted from 1. */
    public static ObjectNode check(ObjectNode draft, int task, int number) {
        return (ObjectNode) task(draft, task).get("checks").get(number - 1);
    }

    private static String read(String name) {
        try (var stream = Drafts.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
