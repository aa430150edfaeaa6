package dev.aigoals.activities.runner;

import dev.aigoals.activities.runner.sandbox.SandboxProperties;
import dev.aigoals.contract.content.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the one code runner of the worker, and says which languages it has. */
@Configuration(proxyBeanMethods = false)
class RunnerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(RunnerConfiguration.class);

    @Bean(destroyMethod = "close")
    CodeRunner codeRunner(SandboxProperties properties) throws InterruptedException {
        CodeRunner runner = CodeRunner.open(properties);
        runner.versions().forEach((language, version) -> log.info("runs {} with {}", language.wireName(), version));
        for (Language language : Language.values()) {
            runner.unavailable(language)
                    .ifPresent(reason -> log.warn("does not run {}: {}", language.wireName(), reason.en()));
        }
        return runner;
    }
}
