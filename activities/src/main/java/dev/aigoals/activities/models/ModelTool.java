package dev.aigoals.activities.models;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;
import java.util.Map;

/**
 * A tool that a model may call within one turn. It only reads, and it is bound to the run that the turn works for before the model
 * hears of it: no parameter names a learner, a goal or a course.
 *
 * @param description for the model: what it gives and when to call it
 */
public record ModelTool(String name, String description, List<Parameter> parameters, Work work) {

    public ModelTool {
        parameters = List.copyOf(parameters);
    }

    /**
     * A text that the model must give.
     *
     * @param longest in characters; a longer text is refused
     */
    public record Parameter(String name, String description, int longest) {}

    /** What the tool does. */
    @FunctionalInterface
    public interface Work {

        /**
         * Answers the model, and is interrupted where the turn ends before it.
         *
         * @param arguments a text for each parameter, none longer than it may be; what they say is as hostile as a learner's text
         */
        String answer(Map<String, String> arguments) throws InterruptedException;
    }

    ToolSpecification specification() {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder().additionalProperties(false);
        parameters.forEach(parameter -> schema.addStringProperty(parameter.name(), parameter.description()));
        return ToolSpecification.builder()
                .name(name)
                .description(description)
                .parameters(
                        schema.required(parameters.stream().map(Parameter::name).toList())
                                .build())
                .build();
    }
}
