package dev.aigoals.activities.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Requests with the goals that would serve them, and requests that no goal of the bank serves. */
record EvaluationSet(List<Asked> requests, List<String> unrelated) {

    record Asked(String request, Set<String> goals) {}

    static EvaluationSet read(Path file) throws IOException {
        Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return new EvaluationSet(
                list(root, "requests").stream().map(EvaluationSet::asked).toList(),
                list(root, "unrelated").stream().map(String::valueOf).toList());
    }

    private static Asked asked(Object entry) {
        var map = (Map<?, ?>) entry;
        return new Asked(
                String.valueOf(map.get("ask")),
                Set.copyOf(list(map, "goals").stream().map(String::valueOf).toList()));
    }

    private static List<?> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new IllegalArgumentException("no list '" + key + "' in " + map);
    }
}
