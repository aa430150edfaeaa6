package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.judge.ValueTypes;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Property;
import dev.aigoals.contract.content.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one item of {@code satisfies}. */
final class PropertyReader {
    private static final Set<String> NAMES = Set.of(
            "type",
            "length",
            "sorted",
            "permutation_of_arg",
            "subset_of_arg",
            "every_between",
            "between",
            "unique",
            "matches",
            "contains",
            "same_for",
            "not_equal");

    private final Language language;
    private final ValueReader values;

    PropertyReader(Language language, ValueReader values) {
        this.language = language;
        this.values = values;
    }

    Property read(YamlMap map) {
        String name = NAMES.stream().filter(map::has).findFirst().orElse("");
        var property = map.find(name).map(node -> read(map, name, node));
        if (property.isEmpty()) {
            map.problem("no known property stands here", "write one of: " + String.join(", ", new TreeSet<>(NAMES)));
        }
        map.rejectUnknown();
        return property.orElse(new Property.Unique());
    }

    private Property read(YamlMap map, String name, Node node) {
        return switch (name) {
            case "type" -> type(map);
            case "length" -> new Property.Length(map.number(name, node, 0, 1_000_000));
            case "sorted" ->
                new Property.Sorted(map.oneOf(name, Property.Direction.values(), Property.Direction::wireName));
            case "permutation_of_arg" -> new Property.PermutationOfArgument(map.number(name, node, 0, 20));
            case "subset_of_arg" -> new Property.SubsetOfArgument(map.number(name, node, 0, 20));
            case "every_between" -> bounds(map, name, node, Property.EveryBetween::new);
            case "between" -> bounds(map, name, node, Property.Between::new);
            case "unique" -> unique(map);
            case "matches" -> matches(map);
            case "contains" -> new Property.Contains(values.read(node));
            case "same_for" -> sameFor(map, node);
            default -> new Property.NotEqual(values.read(node));
        };
    }

    private Property type(YamlMap map) {
        String type = map.text("type");
        var known = ValueTypes.of(language);
        if (!known.contains(type)) {
            map.problem(
                    "type",
                    "the type \"" + type + "\" is not known for " + language.wireName(),
                    "write one of: " + String.join(", ", new TreeSet<>(known)));
            return new Property.OfType("null");
        }
        return new Property.OfType(type);
    }

    private static Property bounds(YamlMap map, String name, Node node, BiFunction<Double, Double, Property> property) {
        var both = map.list(name, node);
        if (both.size() != 2) {
            map.problem(name, "`" + name + "` needs two numbers", "write [low, high]");
            return property.apply(0.0, 0.0);
        }
        double low = map.real(name, both.getFirst());
        double high = map.real(name, both.getLast());
        if (low > high) {
            map.problem(name, "the lower bound is above the upper one", "write [low, high]");
        }
        return property.apply(low, high);
    }

    private static Property unique(YamlMap map) {
        if (!map.truth("unique", true)) {
            map.problem("unique", "`unique: false` says nothing", "remove it");
        }
        return new Property.Unique();
    }

    private static Property matches(YamlMap map) {
        String pattern = map.text("matches");
        try {
            return new Property.Matches(Pattern.compile(pattern).pattern());
        } catch (PatternSyntaxException malformed) {
            map.problem("matches", "this is not a regular expression: " + malformed.getDescription(), "correct it");
            return new Property.Matches("");
        }
    }

    private Property sameFor(YamlMap map, Node node) {
        List<List<Value>> lists =
                map.list("same_for", node).stream().map(values::readAll).toList();
        if (lists.isEmpty()) {
            map.problem("same_for", "`same_for` has no argument lists", "write [[arguments], [arguments]]");
        }
        return new Property.SameFor(lists);
    }
}
