package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.learner.LearnerLocale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Authored plain explanations of common runtime errors, from {@code errors/<language>.yaml} of the banks; the first match wins. */
public final class RuntimeErrorExplanations {
    private final List<Explanation> explanations;

    /** Explanations together with what is wrong in their files. */
    public record Contents(RuntimeErrorExplanations explanations, List<Problem> problems) {}

    private RuntimeErrorExplanations(List<Explanation> explanations) {
        this.explanations = List.copyOf(explanations);
    }

    /** Reads the explanations of all these banks, earlier banks first. */
    public static Contents read(List<Path> banks) {
        var problems = new Problems();
        var all = new ArrayList<Explanation>();
        for (Language language : Language.values()) {
            for (Path bank : banks) {
                Path file = bank.resolve("errors").resolve(language.wireName() + ".yaml");
                if (Files.exists(file)) {
                    YamlSource.node(file, problems).ifPresent(node -> all.addAll(read(language, file, node, problems)));
                }
            }
        }
        return new Contents(new RuntimeErrorExplanations(all), problems.all());
    }

    /** What to say of an error, where an author wrote something for it. */
    public Optional<String> explain(Language language, ProgramError error, LearnerLocale locale) {
        return answering(language, error).map(one -> one.says(error, locale));
    }

    Optional<Explanation> answering(Language language, ProgramError error) {
        return explanations.stream()
                .filter(one -> one.language() == language && one.fits(error))
                .findFirst();
    }

    List<Explanation> all() {
        return explanations;
    }

    private static List<Explanation> read(Language language, Path file, Node node, Problems problems) {
        var read = new ArrayList<Explanation>();
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(file, node, "this is not a list", "write `- error: NAME` items");
            return read;
        }
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                read.add(Explanation.read(language, new YamlMap(file, mapping, problems)));
            } else {
                problems.add(file, item, "this is not an explanation", "write `- error: NAME` with `says`");
            }
        }
        return read;
    }
}
