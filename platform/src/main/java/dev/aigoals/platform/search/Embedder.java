package dev.aigoals.platform.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns text into vectors; the model is loaded when it is first needed. */
@Component
public final class Embedder {
    /** The width of all stored vectors. */
    public static final int WIDTH = 1536;

    /** What LangChain4j calls a model that does not tell its name. */
    private static final String NAMELESS = "unknown";

    private final ObjectProvider<EmbeddingModel> model;

    Embedder(ObjectProvider<EmbeddingModel> model) {
        this.model = model;
    }

    /** Names the model, so that its vectors are compared with none of another. */
    public String model() {
        EmbeddingModel embedding = model.getObject();
        String told = embedding.modelName();
        return NAMELESS.equals(told) ? embedding.getClass().getSimpleName() : told;
    }

    public float[] embed(String text) {
        return embed(List.of(text)).getFirst();
    }

    /** A vector for each text, padded with zeros to the common width, which leaves cosine similarity unchanged. */
    public List<float[]> embed(List<String> texts) {
        var segments = texts.stream().map(TextSegment::from).toList();
        return model.getObject().embedAll(segments).content().stream()
                .map(Embedding::vector)
                .map(Embedder::padded)
                .toList();
    }

    /** Loads the model now, so that nobody waits for it later. */
    public void warmUp() {
        embed("ready");
    }

    private static float[] padded(float[] vector) {
        if (vector.length > WIDTH) {
            throw new IllegalStateException("the embedding model gives " + vector.length + " numbers, more than the "
                    + WIDTH + " that are kept");
        }
        return Arrays.copyOf(vector, WIDTH);
    }
}
