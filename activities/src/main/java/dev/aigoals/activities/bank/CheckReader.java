package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Property;
import dev.aigoals.contract.content.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the checks of a task. */
final class CheckReader {
    private static final int USUAL_TIMEOUT = 2;
    private static final int LONGEST_TIMEOUT = 10;

    private final Language language;
    private final ValueReader values;

    CheckReader(Language language, ValueReader values) {
        this.language = language;
        this.values = values;
    }

    Check read(YamlMap map) {
        String id = map.text("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            map.problem("id", "the id \"" + id + "\" is not lower-case-with-dashes", "write one such as empty-list");
        }
        var name = map.texts("name");
        if (!map.has("visible")) {
            map.problem("`visible` is missing", "add `visible: true` or `visible: false`");
        }
        boolean visible = map.truth("visible", true);
        int timeout = map.find("timeout")
                .map(node -> map.number("timeout", node, 1, LONGEST_TIMEOUT))
                .orElse(USUAL_TIMEOUT);
        var form = form(map);
        map.rejectUnknown();
        return new Check(id, name, visible, timeout, form);
    }

    private CheckForm form(YamlMap map) {
        if (Stream.of("call", "program", "steps").filter(map::has).count() != 1) {
            map.problem("a check needs exactly one of call, program, steps", "keep or add one of them");
        }
        if (map.has("program")) {
            return program(map);
        }
        if (map.has("steps")) {
            return new CheckForm.Steps(new StepReader(language, values).read(map));
        }
        String call = map.text("call");
        if (map.has("cases")) {
            return cases(map, call);
        }
        var expected = expectations(map);
        var arguments = arguments(map, values, language);
        checkIndexes(map, expected, arguments);
        return new CheckForm.Call(call, arguments, expected);
    }

    private CheckForm cases(YamlMap map, String call) {
        var cases = new ArrayList<CheckForm.Case>();
        for (YamlMap one : map.maps("cases")) {
            var expected = expectations(one);
            var arguments = arguments(one, values, language);
            checkIndexes(one, expected, arguments);
            one.rejectUnknown();
            cases.add(new CheckForm.Case(arguments, expected));
        }
        if (cases.isEmpty()) {
            map.problem("cases", "`cases` is empty", "add `- {args: [..], expect: ..}`");
        }
        return new CheckForm.Cases(call, cases);
    }

    private CheckForm program(YamlMap map) {
        var program = map.map("program");
        String stdin = program.flatMap(inner -> inner.optionalText("stdin")).orElse("");
        List<String> argv = program.filter(inner -> inner.has("argv"))
                .map(inner -> inner.textList("argv"))
                .orElse(List.of());
        program.ifPresent(YamlMap::rejectUnknown);
        var expected = expectations(map);
        if (expected.equal() != null || !expected.properties().isEmpty() || expected.argumentsUnchanged()) {
            map.problem("program", "a program has no result to compare", "use expect_stdout or expect_error");
        }
        return new CheckForm.Program(stdin, argv, expected);
    }

    private Expectations expectations(YamlMap map) {
        var expected = new ExpectationReader(language, values).read(map);
        if (!expected.any()) {
            map.problem("nothing is expected here", "add `expect: ...` or another expectation");
        }
        return expected;
    }

    static Arguments arguments(YamlMap map, ValueReader values, Language language) {
        List<Value> positional = map.find("args").map(values::readAll).orElse(List.of());
        var named = new LinkedHashMap<String, Value>();
        if (map.has("kwargs") && language != Language.PYTHON) {
            map.problem("kwargs", "`kwargs` is for Python only", "pass an object in `args`");
        }
        if (map.find("kwargs").orElse(null) instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                named.put(name, values.read(tuple.getValueNode()));
            }
        }
        return new Arguments(positional, named);
    }

    static void checkIndexes(YamlMap map, Expectations expected, Arguments arguments) {
        for (Property property : expected.properties()) {
            int index = switch (property) {
                case Property.PermutationOfArgument(var argument) -> argument;
                case Property.SubsetOfArgument(var argument) -> argument;
                default -> -1;
            };
            if (index >= arguments.positional().size()) {
                map.problem("satisfies", "there is no argument number " + index, "count from 0");
            }
        }
    }
}
