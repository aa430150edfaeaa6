package dev.aigoals.activities.models;

import dev.aigoals.activities.models.ModelTool.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a model gives a tool: exactly the tool's parameters, each a text within its bounds, or nothing. */
sealed interface ToolArguments {

    record Read(Map<String, String> texts) implements ToolArguments {}

    /**
     * @param why for the model, without its own words
     */
    record Refused(String why) implements ToolArguments {}

    static ToolArguments read(ModelTool tool, @Nullable String json) {
        JsonNode given = parse(tool, json);
        if (given == null || !given.isObject()) {
            return new Refused("The arguments are not a JSON object of at most the allowed length.");
        }
        if (given.size() > tool.parameters().size()) {
            return new Refused("There are arguments that the tool does not have.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Parameter parameter : tool.parameters()) {
            JsonNode value = given.get(parameter.name());
            if (value == null || !value.isString() || !fits(value.asString(), parameter)) {
                return new Refused("The argument " + parameter.name() + " must be a text of 1 to " + parameter.longest()
                        + " characters.");
            }
            texts.put(parameter.name(), value.asString());
        }
        return new Read(Map.copyOf(texts));
    }

    private static boolean fits(String text, Parameter parameter) {
        return !text.isBlank() && text.length() <= parameter.longest() && text.indexOf('\0') < 0;
    }

    private static @Nullable JsonNode parse(ModelTool tool, @Nullable String json) {
        String text = json == null || json.isBlank() ? "{}" : json;
        // Six characters can stand for one in JSON.
        long longest = 1_000
                + 6L * tool.parameters().stream().mapToLong(Parameter::longest).sum();
        if (text.length() > longest) {
            return null;
        }
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
