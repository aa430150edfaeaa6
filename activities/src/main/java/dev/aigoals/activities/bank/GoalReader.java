package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.SampleRequests;
import dev.aigoals.contract.content.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads the folder of one goal. */
final class GoalReader {
    private final Path folder;
    private final Audience audience;
    private final Problems problems;

    GoalReader(Path folder, Audience audience, Problems problems) {
        this.folder = folder;
        this.audience = audience;
        this.problems = problems;
    }

    Optional<ReadGoal> read() {
        return YamlSource.map(folder.resolve("goal.yaml"), problems).map(this::read);
    }

    private ReadGoal read(YamlMap map) {
        String slug = SourceFolder.name(folder.toAbsolutePath().normalize());
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.add(folder, 1, "the folder's name is not lower-case-with-dashes", "rename it");
        }
        var language = map.oneOf("language", Language.values(), Language::wireName);
        var difficulty = map.oneOf("difficulty", Difficulty.values(), Difficulty::wireName);
        int minutes = map.require("estimated_time")
                .map(node -> map.number("estimated_time", node, 5, 240))
                .orElse(5);
        String fileName = fileName(map, language);
        var topics = map.textList("topics");
        if (topics.isEmpty()) {
            map.problem("topics", "there is no topic", "write at least one, such as [lists]");
        }
        var title = title(map);
        var description = map.texts("description");
        var documentation = documentation(map);
        var requests = requests(map);
        map.rejectUnknown();
        var tasks = tasks(language);
        var content = new GoalContent(
                slug,
                language,
                difficulty,
                minutes,
                fileName,
                topics,
                title,
                description,
                documentation,
                requests,
                tasks.stream().map(TaskReader.ReadTask::content).toList());
        return new ReadGoal(
                folder, content, tasks.stream().map(TaskReader.ReadTask::places).toList());
    }

    private static String fileName(YamlMap map, Language language) {
        String name = map.text("file_name");
        if (!name.matches("[a-z][a-z0-9_]*\\." + language.extension())) {
            map.problem(
                    "file_name",
                    "\"" + name + "\" is no file name for " + language.wireName(),
                    "write one such as basket." + language.extension() + ", letters, digits and _ only");
        }
        return name;
    }

    private static Text title(YamlMap map) {
        var title = map.texts("title");
        for (String one : List.of(title.en(), title.es())) {
            if (one.length() < 4 || one.length() > 60) {
                map.problem("title", "a title has " + one.length() + " characters", "write 4 to 60");
            }
        }
        return title;
    }

    private static Text documentation(YamlMap map) {
        var text = map.texts("documentation");
        for (String one : List.of(text.en(), text.es())) {
            int words = one.isBlank() ? 0 : one.strip().split("\\s+").length;
            if (words < 150 || words > 400) {
                map.problem("documentation", "a lesson has " + words + " words", "write 150 to 400 in each language");
            }
        }
        return text;
    }

    private SampleRequests requests(YamlMap map) {
        if (audience == Audience.ONE_LEARNER && !map.has("requests")) {
            return new SampleRequests(List.of(), List.of());
        }
        var both = map.map("requests");
        if (both.isEmpty()) {
            return new SampleRequests(List.of(), List.of());
        }
        var requests = new SampleRequests(both.get().textList("en"), both.get().textList("es"));
        both.get().rejectUnknown();
        for (var one : List.of(requests.en(), requests.es())) {
            if (one.size() < 6 || one.size() > 10) {
                map.problem("requests", "there are " + one.size() + " requests", "write 6 to 10 in each language");
            }
            if (new HashSet<>(one).size() < one.size()) {
                map.problem("requests", "a request is there twice", "write another one");
            }
        }
        return requests;
    }

    private List<TaskReader.ReadTask> tasks(Language language) {
        var tasks = new ArrayList<TaskReader.ReadTask>();
        var folders = new ArrayList<>(SourceFolder.folders(folder.resolve("tasks")));
        folders.sort((a, b) -> Integer.compare(order(a), order(b)));
        if (folders.size() < 3 || folders.size() > 6) {
            problems.add(
                    folder.resolve("goal.yaml"),
                    1,
                    "there are " + folders.size() + " tasks",
                    "write 3 to 6 under tasks/");
        }
        for (int i = 0; i < folders.size(); i++) {
            if (!SourceFolder.name(folders.get(i)).matches((i + 1) + "-[a-z0-9]+(-[a-z0-9]+)*")) {
                problems.add(
                        folders.get(i), 1, "the folder's name does not count on", "name it " + (i + 1) + "-what-it-is");
            }
            new TaskReader(folders.get(i), language, problems).read().ifPresent(tasks::add);
        }
        return tasks;
    }

    private static int order(Path folder) {
        String digits = SourceFolder.name(folder).replaceFirst("\\D.*", "");
        return digits.isEmpty() || digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
