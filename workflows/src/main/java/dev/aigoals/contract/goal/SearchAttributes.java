package dev.aigoals.contract.goal;

import io.temporal.common.SearchAttributeKey;
import java.time.OffsetDateTime;

/** What runs can be searched by in the Temporal UI; a server must know these before the first goal starts. */
public final class SearchAttributes {

    public static final SearchAttributeKey<String> GOAL_PHASE = SearchAttributeKey.forKeyword("GoalPhase");
    public static final SearchAttributeKey<String> LEARNER_ID = SearchAttributeKey.forKeyword("LearnerId");
    public static final SearchAttributeKey<String> COURSE_ID = SearchAttributeKey.forKeyword("CourseId");
    public static final SearchAttributeKey<String> CURRENT_AGENT = SearchAttributeKey.forKeyword("CurrentAgent");
    public static final SearchAttributeKey<Long> TASK_INDEX = SearchAttributeKey.forLong("TaskIndex");
    public static final SearchAttributeKey<Long> ATTEMPTS = SearchAttributeKey.forLong("Attempts");
    public static final SearchAttributeKey<OffsetDateTime> LAST_ACTIVITY_AT =
            SearchAttributeKey.forOffsetDateTime("LastActivityAt");

    private SearchAttributes() {}
}
