package dev.aigoals.activities.bank;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what is authored beside the goals available to the agents. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {

    private static final Logger log = LoggerFactory.getLogger(BankConfiguration.class);

    @Bean
    RuntimeErrorExplanations runtimeErrorExplanations(BankProperties properties) {
        RuntimeErrorExplanations.Contents contents = RuntimeErrorExplanations.read(properties.all());
        contents.problems().forEach(problem -> log.warn("left out of the explanations: {}", problem));
        return contents.explanations();
    }
}
