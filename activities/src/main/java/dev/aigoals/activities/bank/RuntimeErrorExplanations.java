package dev.aigoals.activities.bank;

import dev.aigoals.activities.runner.judge.ProgramError;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.learner.LearnerLocale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Authored plain explanations of common runtime errors, from {@code errors/<language>.yaml} of the banks; the first match wins. */
public final class RuntimeErrorExplanations {
    private static final int LONGEST_MATCHED = 2000;

    private final Map<Language, List<Explanation>> explanations;

    private record Explanation(String error, @Nullable Pattern matches, Text says) {}

    /** Explanations together with what is wrong in their files. */
    public record Contents(RuntimeErrorExplanations explanations, List<Problem> problems) {}

    private RuntimeErrorExplanations(Map<Language, List<Explanation>> explanations) {
        this.explanations = explanations;
    }

    /** Reads the explanations of all these banks, earlier banks first. */
    public static Contents read(List<Path> banks) {
        var problems = new Problems();
        var all = new EnumMap<Language, List<Explanation>>(Language.class);
        for (Language language : Language.values()) {
            var ofLanguage = new ArrayList<Explanation>();
            for (Path bank : banks) {
                Path file = bank.resolve("errors").resolve(language.wireName() + ".yaml");
                if (Files.exists(file)) {
                    YamlSource.node(file, problems).ifPresent(node -> ofLanguage.addAll(read(file, node, problems)));
                }
            }
            all.put(language, List.copyOf(ofLanguage));
        }
        return new Contents(new RuntimeErrorExplanations(all), problems.all());
    }

    /** What to say of an error, where an author wrote something for it. */
    public Optional<String> explain(Language language, ProgramError error, LearnerLocale locale) {
        String message = error.message()
                .substring(0, Math.min(LONGEST_MATCHED, error.message().length()));
        for (Explanation one : explanations.getOrDefault(language, List.of())) {
            boolean sameType = one.error().equals(error.type()) || error.bases().contains(one.error());
            if (sameType && one.matches() == null) {
                return Optional.of(one.says().in(locale));
            }
            if (sameType && one.matches() != null) {
                Matcher matcher = one.matches().matcher(message);
                if (matcher.find()) {
                    return Optional.of(filled(one.says().in(locale), matcher));
                }
            }
        }
        return Optional.empty();
    }

    private static String filled(String text, Matcher matcher) {
        String filled = text;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String content = matcher.group(group);
            filled = filled.replace("{" + group + "}", content == null ? "" : content);
        }
        return filled;
    }

    private static List<Explanation> read(Path file, Node node, Problems problems) {
        var read = new ArrayList<Explanation>();
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(file, node, "this is not a list", "write `- error: NAME` items");
            return read;
        }
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                read.add(explanation(new YamlMap(file, mapping, problems)));
            } else {
                problems.add(file, item, "this is not an explanation", "write `- error: NAME` with `says`");
            }
        }
        return read;
    }

    private static Explanation explanation(YamlMap map) {
        String error = map.text("error");
        var pattern =
                map.optionalText("matches").map(text -> pattern(map, text)).orElse(null);
        var says = map.texts("says");
        map.rejectUnknown();
        int groups = pattern == null ? 0 : pattern.matcher("").groupCount();
        for (String text : List.of(says.en(), says.es())) {
            Matcher used = Pattern.compile("\\{(\\d)}").matcher(text);
            while (used.find()) {
                if (Integer.parseInt(used.group(1)) > groups) {
                    map.problem("says", used.group() + " has no group in `matches`", "add a group ( ) or remove it");
                }
            }
        }
        return new Explanation(error, pattern, says);
    }

    private static Pattern pattern(YamlMap map, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException malformed) {
            map.problem("matches", "this is not a regular expression: " + malformed.getDescription(), "correct it");
            return Pattern.compile(Pattern.quote(text));
        }
    }
}
