package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Step;
import dev.aigoals.contract.content.StepAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the steps of a check. */
final class StepReader {
    private final Language language;
    private final ValueReader values;

    StepReader(Language language, ValueReader values) {
        this.language = language;
        this.values = values;
    }

    List<Step> read(YamlMap map) {
        var kept = new HashSet<String>();
        var steps = new ArrayList<Step>();
        for (YamlMap one : map.maps("steps")) {
            steps.add(step(one, kept));
        }
        if (steps.stream().noneMatch(step -> step.expectations().any())) {
            map.problem("steps", "no step expects anything", "add `expect: ...` to a step");
        }
        return steps;
    }

    private Step step(YamlMap map, Set<String> kept) {
        var named = values.withNames(Set.copyOf(kept));
        var action = action(map, named, kept);
        var name = map.optionalText("as").orElse(null);
        var expected = new ExpectationReader(language, named).read(map);
        CheckReader.checkIndexes(map, expected, action.arguments());
        map.rejectUnknown();
        if (name != null) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                map.problem("as", "\"" + name + "\" cannot be a name", "use letters, digits and _");
            }
            kept.add(name);
        }
        return new Step(action, name, expected);
    }

    private StepAction action(YamlMap map, ValueReader named, Set<String> kept) {
        if (map.has("new")) {
            return new StepAction.Construct(map.text("new"), CheckReader.arguments(map, named, language));
        }
        if (!map.has("on")) {
            return new StepAction.CallFunction(map.text("call"), CheckReader.arguments(map, named, language));
        }
        String owner = map.text("on");
        if (!kept.contains(owner)) {
            map.problem("on", "no earlier step keeps \"" + owner + "\"", "add `as: " + owner + "` to an earlier step");
        }
        if (map.has("get")) {
            return new StepAction.ReadProperty(owner, map.text("get"));
        }
        return new StepAction.CallMethod(owner, map.text("call"), CheckReader.arguments(map, named, language));
    }
}
