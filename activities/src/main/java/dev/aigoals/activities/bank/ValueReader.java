package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Value;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads values of a learner's language from YAML, where plain scalars that could mean something else are refused. */
final class ValueReader {
    private static final int DEEPEST = 40;

    private final Path file;
    private final Language language;
    private final Problems problems;
    /** Names that earlier steps keep: exactly {@code $name} is that object. */
    private final Set<String> keptNames;

    private final boolean references;

    private ValueReader(Path file, Language language, Problems problems, Set<String> keptNames, boolean references) {
        this.file = file;
        this.language = language;
        this.problems = problems;
        this.keptNames = keptNames;
        this.references = references;
    }

    static ValueReader plain(Path file, Language language, Problems problems) {
        return new ValueReader(file, language, problems, Set.of(), false);
    }

    ValueReader withNames(Set<String> names) {
        return new ValueReader(file, language, problems, names, true);
    }

    Value read(Node node) {
        return read(node, 0);
    }

    List<Value> readAll(Node node) {
        if (node instanceof SequenceNode sequence) {
            return all(sequence, 0);
        }
        return List.of(refuse(node, "this is not a list", "write [a, b]"));
    }

    private Value read(Node node, int depth) {
        if (depth > DEEPEST) {
            return refuse(node, "this value is nested too deeply", "make it flatter");
        }
        String tag = node.getTag().getValue();
        if (tag.startsWith("!") && !tag.equals("!")) {
            return tagged(node, tag, depth);
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> new Value.Sequence(all(sequence, depth));
            case MappingNode mapping -> new Value.Dict(entries(mapping, depth));
            default -> refuse(node, "this cannot be a value", "write a number, text, list or mapping");
        };
    }

    private Value tagged(Node node, String tag, int depth) {
        return switch (tag) {
            case "!none" -> new Value.Null();
            case "!undefined" -> only(node, Language.JAVASCRIPT, new Value.Undefined());
            case "!nan" -> new Value.Real(Double.NaN);
            case "!inf" -> new Value.Real(Double.POSITIVE_INFINITY);
            case "!ninf" -> new Value.Real(Double.NEGATIVE_INFINITY);
            case "!callable" -> new Value.Callable();
            case "!tuple" -> only(node, Language.PYTHON, new Value.Tuple(items(node, depth)));
            case "!set" -> new Value.SetOf(items(node, depth));
            case "!bytes" -> new Value.Bytes(scalarText(node));
            case "!bigint" -> only(node, Language.JAVASCRIPT, bigInt(node));
            case "!dict" -> new Value.Dict(pairs(node, depth));
            case "!map" -> only(node, Language.JAVASCRIPT, new Value.MapOf(pairs(node, depth)));
            default ->
                refuse(
                        node,
                        "the tag " + tag + " is not known",
                        "use !tuple, !set, !dict, !map, !none, !undefined, !nan, !inf, !ninf, !bytes, !bigint or !callable");
        };
    }

    private Value only(Node node, Language wanted, Value value) {
        return language == wanted
                ? value
                : refuse(node, node.getTag().getValue() + " is not for " + language.wireName(), "write another value");
    }

    private Value scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return text(scalar, text);
        }
        if (tag.equals(Tag.NULL)) {
            return new Value.Null();
        }
        if (tag.equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return new Value.Bool(text.equals("true"));
        }
        if (tag.equals(Tag.INT) && text.matches("[-+]?(0|[1-9][0-9]*)")) {
            return new Value.Whole(new BigInteger(text));
        }
        if (tag.equals(Tag.FLOAT) && text.matches("[-+]?[0-9]+\\.[0-9]*([eE][-+]?[0-9]+)?")) {
            return new Value.Real(Double.parseDouble(text));
        }
        return refuse(
                scalar,
                "YAML reads " + text + " as something else than it looks like",
                "put it between quotes if it is a text; write numbers as 12 or 1.5, truth as true or false");
    }

    private Value text(ScalarNode scalar, String text) {
        boolean quoted = !scalar.isPlain();
        if (!quoted && text.matches("[-+]?[0-9][0-9_]*([.][0-9]*)?[eE][-+]?[0-9]+")) {
            return refuse(
                    scalar, "YAML reads " + text + " as a text", "write 1.0e-9 for the number, quotes for the text");
        }
        if (!references || !text.matches("\\$[A-Za-z_][A-Za-z0-9_]*")) {
            return new Value.Str(text);
        }
        String name = text.substring(1);
        return keptNames.contains(name)
                ? new Value.Reference(name)
                : refuse(scalar, "no earlier step keeps \"" + name + "\"", "add `as: " + name + "` to an earlier step");
    }

    private List<Value> items(Node node, int depth) {
        if (node instanceof SequenceNode sequence) {
            return all(sequence, depth);
        }
        return List.of(refuse(node, node.getTag().getValue() + " needs a list", "write [a, b] after it"));
    }

    private List<Value> all(SequenceNode sequence, int depth) {
        var all = new ArrayList<Value>();
        sequence.getValue().forEach(item -> all.add(read(item, depth + 1)));
        return all;
    }

    private List<Value.Entry> pairs(Node node, int depth) {
        if (node instanceof MappingNode mapping) {
            return entries(mapping, depth);
        }
        var entries = new ArrayList<Value.Entry>();
        for (Value pair : items(node, depth)) {
            if (pair instanceof Value.Sequence(var both) && both.size() == 2) {
                entries.add(new Value.Entry(both.getFirst(), both.getLast()));
            } else {
                refuse(node, "this is not a list of pairs", "write [[key, value], [key, value]]");
            }
        }
        return entries;
    }

    private List<Value.Entry> entries(MappingNode mapping, int depth) {
        var entries = new ArrayList<Value.Entry>();
        for (NodeTuple tuple : mapping.getValue()) {
            var key = read(tuple.getKeyNode(), depth + 1);
            boolean plainObject = language == Language.JAVASCRIPT
                    && !mapping.getTag().getValue().equals("!map");
            if (plainObject && tuple.getKeyNode() instanceof ScalarNode scalar) {
                key = new Value.Str(scalar.getValue());
            }
            entries.add(new Value.Entry(key, read(tuple.getValueNode(), depth + 1)));
        }
        return entries;
    }

    private Value bigInt(Node node) {
        String digits = scalarText(node);
        return digits.matches("-?[0-9]+")
                ? new Value.BigInt(new BigInteger(digits))
                : refuse(node, "!bigint needs digits", "write !bigint \"123\"");
    }

    private String scalarText(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        refuse(node, node.getTag().getValue() + " needs a text", "write \"...\" after it");
        return "";
    }

    private Value refuse(Node node, String what, String remedy) {
        problems.add(file, node, what, remedy);
        return new Value.Null();
    }
}
