package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a bank file, read key by key; what is missing, unknown or of the wrong kind becomes a problem at its line. */
final class YamlMap {
    private final Path file;
    private final Node node;
    private final Problems problems;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    YamlMap(Path file, MappingNode mapping, Problems problems) {
        this.file = file;
        this.node = mapping;
        this.problems = problems;
        for (NodeTuple tuple : mapping.getValue()) {
            // The text, not the value: YAML takes an unquoted `on` for true.
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (entries.put(key, tuple.getValueNode()) != null) {
                problems.add(file, tuple.getKeyNode(), "`" + key + "` is there twice", "keep one of them");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Node node() {
        return node;
    }

    Path file() {
        return file;
    }

    int line() {
        return Problems.line(node.getStartMark());
    }

    int line(String key) {
        return Problems.line(keys.getOrDefault(key, node).getStartMark());
    }

    void problem(String what, String remedy) {
        problems.add(file, node, what, remedy);
    }

    void problem(String key, String what, String remedy) {
        problems.add(file, keys.getOrDefault(key, node), what, remedy);
    }

    Optional<Node> find(String key) {
        read.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    Optional<Node> require(String key) {
        var found = find(key);
        if (found.isEmpty()) {
            problem("`" + key + "` is missing", "add `" + key + ": ...`");
        }
        return found;
    }

    String text(String key) {
        return require(key).map(found -> text(key, found)).orElse("");
    }

    Optional<String> optionalText(String key) {
        return find(key).map(found -> text(key, found));
    }

    private String text(String key, Node found) {
        if (found instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        problems.add(file, found, "`" + key + "` is not a text", "write a text, between quotes where in doubt");
        return "";
    }

    /** A text in both languages of people. */
    Text texts(String key) {
        return map(key).map(YamlMap::asTexts).orElse(new Text("", ""));
    }

    Text asTexts() {
        var text = new Text(translation("en"), translation("es"));
        rejectUnknown();
        return text;
    }

    private String translation(String language) {
        if (!has(language)) {
            problem(
                    "the translation `" + language + "` is missing",
                    "add `" + language + ": ...` beside the other one");
            return "";
        }
        String text = text(language);
        if (text.isBlank()) {
            problem(language, "the translation `" + language + "` is empty", "write it");
        }
        return text;
    }

    Optional<YamlMap> map(String key) {
        return require(key).flatMap(found -> asMap(found, "`" + key + "`"));
    }

    private Optional<YamlMap> asMap(Node found, String what) {
        if (found instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, problems));
        }
        problems.add(file, found, what + " is not a list of keys and values", "write `key: value` lines below it");
        return Optional.empty();
    }

    List<Node> list(String key) {
        return require(key).map(found -> list(key, found)).orElse(List.of());
    }

    List<Node> list(String key, Node found) {
        if (found instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(file, found, "`" + key + "` is not a list", "write `- ` before each item, or [a, b]");
        return List.of();
    }

    List<YamlMap> maps(String key) {
        return list(key).stream()
                .flatMap(item -> asMap(item, "an item of `" + key + "`").stream())
                .toList();
    }

    List<String> textList(String key) {
        return list(key).stream().map(item -> text(key, item)).toList();
    }

    /** A whole number between two bounds, or the lower bound and a problem. */
    int number(String key, Node found, int lowest, int highest) {
        try {
            int number = Integer.parseInt(text(key, found));
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        problems.add(
                file, found, "`" + key + "` is not a number from " + lowest + " to " + highest, "write such a number");
        return lowest;
    }

    double real(String key, Node found) {
        try {
            return Double.parseDouble(text(key, found));
        } catch (NumberFormatException notANumber) {
            problems.add(file, found, "`" + key + "` is not a number", "write a number such as 0.5");
            return 0;
        }
    }

    boolean truth(String key, boolean otherwise) {
        return find(key).map(found -> truth(key, found)).orElse(otherwise);
    }

    private boolean truth(String key, Node found) {
        String text = text(key, found);
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(file, found, "`" + key + "` is neither true nor false", "write true or false");
        }
        return text.equals("true");
    }

    /** One of an enum's constants by the name that stands in files. */
    <T extends Enum<T>> T oneOf(String key, T[] all, Function<T, String> name) {
        String text = text(key);
        for (T one : all) {
            if (name.apply(one).equals(text)) {
                return one;
            }
        }
        if (has(key)) {
            String names = Arrays.stream(all).map(name).collect(Collectors.joining(", "));
            problem(key, "`" + key + "` is \"" + text + "\"", "write one of: " + names);
        }
        return all[0];
    }

    /** Every key that nothing asked for is a mistake: a typing error must not turn a check off. */
    void rejectUnknown() {
        var known = new ArrayList<>(read);
        known.sort(null);
        for (String key : entries.keySet()) {
            if (!read.contains(key)) {
                problem(
                        key,
                        "`" + key + "` is not known here",
                        "remove it or write one of: " + String.join(", ", known));
            }
        }
    }
}
