package dev.aigoals.activities.generator;

import dev.aigoals.contract.agent.GoalGeneratorAgent.Request;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The tool {@code ai_gen}: a goal written by a language model. It speaks only where a model is set, the learner consented
 * and no operator asked for the plain rule; without one, every goal comes from the bank.
 */
@Component
final class AiGen {

    private final ObjectProvider<GoalAuthor> author;
    private final ObjectProvider<ChatModel> model;

    AiGen(ObjectProvider<GoalAuthor> author, ObjectProvider<ChatModel> model) {
        this.author = author;
        this.model = model;
    }

    Optional<PlannedContent> generate(Request request) {
        ChatModel chat = model.getIfAvailable();
        GoalAuthor writing = author.getIfAvailable();
        if (chat == null
                || writing == null
                || !request.modelConsent()
                || request.step().plainly()) {
            return Optional.empty();
        }
        return writing.write(chat, request);
    }
}
