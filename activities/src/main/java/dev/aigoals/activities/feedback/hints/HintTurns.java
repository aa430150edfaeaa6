package dev.aigoals.activities.feedback.hints;

import dev.aigoals.activities.feedback.proposals.JudgeAgain;
import dev.aigoals.activities.turns.TurnJudge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Has recorded turns of hints judged again. */
@Configuration(proxyBeanMethods = false)
class HintTurns {

    @Bean
    @Order(0)
    TurnJudge hintsJudge(JudgeAgain again) {
        return again.with(HintByModel.PROMPT);
    }
}
