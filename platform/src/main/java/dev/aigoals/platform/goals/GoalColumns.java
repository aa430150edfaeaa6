package dev.aigoals.platform.goals;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

/** How the types of goals stand in columns. */
@Configuration(proxyBeanMethods = false)
class GoalColumns {
    @Bean
    ConverterAware languageColumn() {
        return ConverterBuilder.reading(
                        String.class,
                        Language.class,
                        name -> Language.named(name).orElseThrow())
                .andWriting(Language::wireName);
    }

    @Bean
    ConverterAware difficultyColumn() {
        return ConverterBuilder.reading(
                        String.class,
                        Difficulty.class,
                        name -> Difficulty.named(name).orElseThrow())
                .andWriting(Difficulty::wireName);
    }

    @Bean
    ConverterAware goalSourceColumn() {
        return ConverterBuilder.reading(String.class, GoalSource.class, GoalSource::of)
                .andWriting(GoalSource::wireName);
    }
}
