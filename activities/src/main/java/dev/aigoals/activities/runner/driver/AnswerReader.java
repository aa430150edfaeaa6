package dev.aigoals.activities.runner.driver;

import dev.aigoals.activities.runner.judge.Outcome;
import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.contract.content.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers that anyone inside the sandbox may have written: what is not exactly an answer is interference. */
final class AnswerReader {
    private static final int DEEPEST = 300;

    /** The driver itself sends fewer; without a bound a forged answer would keep the judge busy for a minute. */
    private static final int MOST_VALUES = 100_000;

    private static final int MOST_DIGITS = 40_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .build();

    /** An answer with the arguments as they were after the call, where they were asked for. */
    record Answer(Outcome outcome, @Nullable List<Value> arguments) {}

    private AnswerReader() {}

    static boolean isReady(String line) {
        return members(line).containsKey("ready");
    }

    static Answer read(String line, String nonce) {
        var members = members(line);
        if (!nonce.equals(members.get("id"))) {
            return new Answer(new Outcome.Interfered(), null);
        }
        if (weight(members) > MOST_VALUES) {
            return new Answer(new Outcome.Unreadable("large"), null);
        }
        try {
            return new Answer(outcome(members), arguments(members));
        } catch (IllegalArgumentException | ClassCastException notAnAnswer) {
            return new Answer(new Outcome.Interfered(), null);
        }
    }

    private static Map<?, ?> members(String line) {
        try {
            return JSON.readValue(line, Object.class) instanceof Map<?, ?> members ? members : Map.of();
        } catch (JacksonException notJson) {
            return Map.of();
        }
    }

    /** How many values there are; a number of far too many digits counts as too many. */
    private static int weight(@Nullable Object part) {
        return switch (part) {
            case List<?> items ->
                1 + items.stream().mapToInt(AnswerReader::weight).sum();
            case Map<?, ?> tagged ->
                1
                        + tagged.entrySet().stream()
                                .mapToInt(entry -> weight(String.valueOf(entry.getKey()), entry.getValue()))
                                .sum();
            case null, default -> 1;
        };
    }

    private static int weight(String tag, @Nullable Object content) {
        boolean number = tag.equals("int") || tag.equals("bigint") || tag.equals("float");
        return number && content instanceof String digits && digits.length() > MOST_DIGITS
                ? MOST_VALUES + 1
                : weight(content);
    }

    private static Outcome outcome(Map<?, ?> members) {
        if (members.containsKey("value")) {
            return new Outcome.Returned(Value.decode(members.get("value")));
        }
        if (members.get("error") instanceof Map<?, ?> error) {
            return new Outcome.Raised(error(error));
        }
        if (members.containsKey("loaded")) {
            return new Outcome.Finished();
        }
        if (members.get("unreadable") instanceof String why) {
            return new Outcome.Unreadable(why);
        }
        if (members.get("missing") instanceof String name) {
            return new Outcome.Missing(name, texts(members.get("known")));
        }
        return members.containsKey("unsettled") ? new Outcome.Unsettled() : new Outcome.Interfered();
    }

    private static @Nullable List<Value> arguments(Map<?, ?> members) {
        if (!(members.get("args") instanceof List<?> list)) {
            return null;
        }
        return list.stream().map(Value::decode).toList();
    }

    private static ProgramError error(Map<?, ?> error) {
        Integer line = error.get("line") instanceof Integer number ? number : null;
        return new ProgramError(text(error.get("type")), texts(error.get("bases")), text(error.get("message")), line);
    }

    private static List<String> texts(@Nullable Object list) {
        var texts = new ArrayList<String>();
        if (list instanceof List<?> items) {
            items.forEach(item -> texts.add(text(item)));
        }
        return texts;
    }

    private static String text(@Nullable Object item) {
        if (item instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("Not a text: " + item);
    }
}
