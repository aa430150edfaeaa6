package dev.aigoals.activities.generator;

import dev.aigoals.contract.agent.GoalGeneratorAgent.Request;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Optional;

/** Writes a goal with a language model and proves it before anyone sees it. */
interface GoalAuthor {

    /** Empty where nothing that was written could be proven. */
    Optional<PlannedContent> write(ChatModel model, Request request);
}
