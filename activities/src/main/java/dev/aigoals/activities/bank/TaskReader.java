package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.WrongSolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the folder of one task. */
final class TaskReader {
    private static final int HINTS = 4;
    private static final int FEWEST_WRONG = 3;
    private static final int FEWEST_CHECKS = 5;
    private static final int MOST_CHECKS = 9;
    private static final int FEWEST_OF_A_KIND = 2;

    private final Path folder;
    private final Language language;
    private final Problems problems;

    TaskReader(Path folder, Language language, Problems problems) {
        this.folder = folder;
        this.language = language;
        this.problems = problems;
    }

    /** The task and where its parts stand. */
    record ReadTask(TaskContent content, TaskPlaces places) {}

    Optional<ReadTask> read() {
        return YamlSource.map(folder.resolve("task.yaml"), problems).map(this::read);
    }

    private ReadTask read(YamlMap map) {
        var title = map.texts("title");
        var description = map.texts("description");
        var places = new TaskPlaces(folder, language);
        var checks = checks(map, places);
        var wrong = wrong(map, checks, places);
        var hints = hints(map);
        map.rejectUnknown();
        var content = new TaskContent(
                SourceFolder.name(folder).replaceFirst("^[0-9]+-", ""),
                title,
                description,
                SourceFolder.code(places.code("starter"), problems),
                SourceFolder.code(places.code("reference"), problems),
                SourceFolder.code(places.code("alternative"), problems),
                checks,
                hints,
                wrong);
        return new ReadTask(content, places);
    }

    private List<Check> checks(YamlMap map, TaskPlaces places) {
        var reader = new CheckReader(language, ValueReader.plain(map.file(), language, problems));
        var checks = new ArrayList<Check>();
        for (YamlMap one : map.maps("checks")) {
            var check = reader.read(one);
            if (places.checkAt(check.id(), one.line())) {
                one.problem("id", "the id \"" + check.id() + "\" is there twice", "give this check another one");
            }
            checks.add(check);
        }
        long visible = checks.stream().filter(Check::visible).count();
        if (checks.size() < FEWEST_CHECKS || checks.size() > MOST_CHECKS) {
            map.problem("checks", "there are " + checks.size() + " checks", "write 5 to 9");
        }
        if (visible < FEWEST_OF_A_KIND || checks.size() - visible < FEWEST_OF_A_KIND) {
            map.problem(
                    "checks",
                    visible + " visible and " + (checks.size() - visible) + " hidden checks",
                    "at least two must be visible and at least two hidden");
        }
        return checks;
    }

    private List<Text> hints(YamlMap map) {
        var hints = map.maps("hints").stream().map(YamlMap::asTexts).toList();
        if (hints.size() != HINTS) {
            map.problem(
                    "hints", "there are " + hints.size() + " hints", "write four, from a question to a near-solution");
        }
        return hints;
    }

    private List<WrongSolution> wrong(YamlMap map, List<Check> checks, TaskPlaces places) {
        Set<String> ids = checks.stream().map(Check::id).collect(Collectors.toSet());
        var wrong = new ArrayList<WrongSolution>();
        var listed = new HashSet<String>();
        for (YamlMap one : map.maps("wrong")) {
            String file = one.text("file");
            if (!listed.add(file)) {
                one.problem("file", "\"" + file + "\" is listed twice", "keep one of them");
            }
            wrong.add(wrong(one, file, ids));
            places.wrongAt(file, one.line());
        }
        if (wrong.size() < FEWEST_WRONG) {
            map.problem("wrong", "there are " + wrong.size() + " wrong solutions", "write at least three");
        }
        for (Path file : SourceFolder.entries(folder.resolve("wrong"))) {
            if (!listed.contains(SourceFolder.name(file))) {
                problems.add(file, 1, "task.yaml does not list this file", "add it to `wrong` or delete it");
            }
        }
        return wrong;
    }

    private WrongSolution wrong(YamlMap map, String file, Set<String> ids) {
        var says = map.texts("says");
        List<String> fails = map.has("fails") ? map.textList("fails") : List.of();
        for (String id : fails) {
            if (!ids.contains(id)) {
                map.problem(
                        "fails",
                        "there is no check \"" + id + "\"",
                        "write ids of: " + String.join(", ", new TreeSet<>(ids)));
            }
        }
        map.rejectUnknown();
        if (!file.matches("[A-Za-z0-9_-]+\\." + language.extension())) {
            map.problem("file", "\"" + file + "\" is no file name", "write name." + language.extension());
            return new WrongSolution(file, "", says, fails);
        }
        String code = SourceFolder.code(folder.resolve("wrong").resolve(file), problems);
        return new WrongSolution(file.substring(0, file.lastIndexOf('.')), code, says, fails);
    }
}
