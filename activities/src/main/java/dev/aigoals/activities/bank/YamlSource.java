package dev.aigoals.activities.bank;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file as nodes that still know their lines. */
final class YamlSource {

    private YamlSource() {}

    /** The file's top mapping, or nothing and a problem. */
    static Optional<YamlMap> map(Path file, Problems problems) {
        return node(file, problems).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, mapping, problems));
            }
            problems.add(file, node, "this is not a list of keys and values", "start the file with `key: value` lines");
            return Optional.empty();
        });
    }

    static Optional<Node> node(Path file, Problems problems) {
        if (!Files.isRegularFile(file)) {
            problems.add(file, 1, "the file is missing", "write it; `./goals bank new DIR` shows a complete example");
            return Optional.empty();
        }
        try {
            Node node = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .compose(new StringReader(Files.readString(file)));
            if (node == null) {
                problems.add(
                        file, 1, "the file is empty", "fill it in; `./goals bank new DIR` shows a complete example");
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException malformed) {
            int line = Problems.line(malformed.getProblemMark());
            problems.add(
                    file, line, "this is not YAML: " + malformed.getProblem(), "quote texts that contain `: ` or #");
            return Optional.empty();
        } catch (YAMLException | IOException unreadable) {
            problems.add(file, 1, "cannot be read: " + unreadable.getMessage(), "save it as UTF-8 text");
            return Optional.empty();
        }
    }
}
