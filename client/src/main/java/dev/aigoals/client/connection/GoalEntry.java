package dev.aigoals.client.connection;

import tools.jackson.databind.JsonNode;

/** A line of a list of goals: {@code phase} belongs to own goals, {@code source} to search results; else empty. */
public record GoalEntry(String id, String title, String phase, String source) {
    static GoalEntry of(JsonNode item) {
        String id = item.path("goal_id").asString(item.path("id").asString(""));
        return new GoalEntry(
                id,
                item.path("title").asString(""),
                item.path("phase").asString(""),
                item.path("source").asString(""));
    }
}
