package dev.aigoals.activities.feedback.drafts;

import dev.aigoals.activities.feedback.proposals.JudgeAgain;
import dev.aigoals.activities.turns.TurnJudge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Has recorded turns of suggestions judged again. */
@Configuration(proxyBeanMethods = false)
class SuggestionTurns {

    @Bean
    @Order(0)
    TurnJudge suggestionsJudge(JudgeAgain again) {
        return again.with(ModelSuggestion.PROMPT);
    }
}
