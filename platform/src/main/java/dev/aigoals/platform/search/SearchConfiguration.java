package dev.aigoals.platform.search;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The embedding model that needs no server; any other bean of LangChain4j's interface takes its place. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    EmbeddingModel embeddingModel() {
        return new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }
}
