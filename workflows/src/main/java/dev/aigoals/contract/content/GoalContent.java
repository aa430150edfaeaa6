package dev.aigoals.contract.content;

import java.util.List;

/** A whole goal as its author wrote it: lesson, tasks, solutions and checks; never shown to a learner as it is. */
public record GoalContent(
        String slug,
        Language language,
        Difficulty difficulty,
        int estimatedMinutes,
        String fileName,
        List<String> topics,
        Text title,
        Text description,
        Text documentation,
        SampleRequests requests,
        List<TaskContent> tasks) {

    public GoalContent {
        topics = List.copyOf(topics);
        tasks = List.copyOf(tasks);
    }
}
