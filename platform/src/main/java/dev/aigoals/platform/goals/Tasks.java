package dev.aigoals.platform.goals;

import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.database.Columns;
import dev.aigoals.platform.database.DerivedIds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tasks of goals; their ids follow from the goal and the place in order. */
@Component
public final class Tasks {
    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    public Tasks(JdbcClient jdbc, JsonMapper wireMapper) {
        this.jdbc = jdbc;
        this.mapper = wireMapper;
    }

    /** The id of a goal's task at that place in order, from 1. */
    public static TaskId id(GoalId goal, int orderIndex) {
        return TaskId.of(DerivedIds.of("task", goal + "/" + orderIndex));
    }

    /** The ids of so many tasks of a goal, in order. */
    public static List<TaskId> ids(GoalId goal, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> id(goal, index))
                .toList();
    }

    void write(GoalId goal, List<TaskContent> contents, LearnerLocale locale) {
        int orderIndex = 1;
        for (var content : contents) {
            jdbc.sql("""
                            INSERT INTO tasks (id, goal_id, title, description, validation_criteria, order_index)
                            VALUES (:id, :goal, :title, :description, cast(:criteria AS jsonb), :index)
                            ON CONFLICT (goal_id, order_index) DO UPDATE
                               SET title = excluded.title, description = excluded.description,
                                   validation_criteria = excluded.validation_criteria""")
                    .param("id", id(goal, orderIndex).value())
                    .param("goal", goal.value())
                    .param("title", content.title().in(locale))
                    .param("description", content.description().in(locale))
                    .param("criteria", mapper.writeValueAsString(criteria(content)))
                    .param("index", orderIndex)
                    .update();
            orderIndex++;
        }
    }

    /** Executable checks beside what a person would look for. */
    private static Map<String, Object> criteria(TaskContent content) {
        return Map.of(
                "checks", content.checks(),
                "rubric",
                        content.checks().stream()
                                .map(check -> check.name().en())
                                .toList());
    }

    public List<Task> of(GoalId goal) {
        return jdbc.sql("SELECT id, order_index, title FROM tasks WHERE goal_id = :goal ORDER BY order_index")
                .param("goal", goal.value())
                .query((row, number) -> new Task(
                        TaskId.of(Columns.uuid(row, "id")), goal, row.getInt("order_index"), row.getString("title")))
                .list();
    }

    public Optional<Task> find(TaskId id) {
        return jdbc.sql("SELECT goal_id, order_index, title FROM tasks WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> new Task(
                        id, GoalId.of(Columns.uuid(row, "goal_id")), row.getInt("order_index"), row.getString("title")))
                .optional();
    }
}
