package dev.aigoals.activities.generator;

import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.platform.goals.GoalSource;

/** Content that was chosen or made for a goal, and where it comes from. */
record PlannedContent(String hash, GoalContent content, GoalSource source) {}
