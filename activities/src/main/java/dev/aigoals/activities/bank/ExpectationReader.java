package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Expectations.ExpectedError;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a check, a case or a step expects. */
final class ExpectationReader {
    private final ValueReader values;
    private final PropertyReader properties;

    ExpectationReader(Language language, ValueReader values) {
        this.values = values;
        this.properties = new PropertyReader(language, values);
    }

    Expectations read(YamlMap map) {
        var equal = map.find("expect").map(values::read).orElse(null);
        Double tolerance =
                map.find("tolerance").map(node -> map.real("tolerance", node)).orElse(null);
        if (tolerance != null && equal == null) {
            map.problem("tolerance", "`tolerance` stands without `expect`", "add `expect` or remove it");
        }
        String stdout = map.optionalText("expect_stdout").orElse(null);
        List<String> contains = map.has("expect_stdout_contains") ? map.textList("expect_stdout_contains") : List.of();
        return new Expectations(
                equal, tolerance, error(map), stdout, contains, map.truth("args_unchanged", false), propertiesOf(map));
    }

    private @Nullable ExpectedError error(YamlMap map) {
        var contains = map.optionalText("error_contains").orElse(null);
        var type = map.optionalText("expect_error");
        if (type.isEmpty() && contains != null) {
            map.problem("error_contains", "`error_contains` stands without `expect_error`", "add `expect_error: NAME`");
        }
        if (type.isPresent() && (map.has("expect") || map.has("satisfies"))) {
            map.problem("expect_error", "an error and a result are both expected", "keep one of them");
        }
        return type.map(name -> new ExpectedError(name, contains)).orElse(null);
    }

    private List<Property> propertiesOf(YamlMap map) {
        return map.has("satisfies")
                ? map.maps("satisfies").stream().map(properties::read).toList()
                : List.of();
    }
}
