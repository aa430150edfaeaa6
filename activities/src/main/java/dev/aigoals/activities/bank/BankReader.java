package dev.aigoals.activities.bank;

import dev.aigoals.contract.content.GoalContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads banks: the folder of one goal, a folder of such folders, or a whole bank with {@code goals} and {@code errors}. */
public final class BankReader {

    /** The goals that have no problem, and the problems of all others. */
    public record Contents(List<GoalContent> goals, List<Problem> problems) {}

    private BankReader() {}

    /** Reads all goals in these folders; a goal with a problem is left out of the goals. */
    public static Contents read(List<Path> folders) {
        var goals = new ArrayList<GoalContent>();
        var problems = new ArrayList<Problem>();
        for (Path folder : goalFolders(folders)) {
            var own = new Problems();
            var goal = readGoal(folder, own);
            if (goal != null) {
                goals.add(goal.content());
            }
            problems.addAll(own.all());
        }
        problems.addAll(sameSlugs(folders));
        return new Contents(List.copyOf(goals), List.copyOf(problems));
    }

    /** Reads the folder of a goal that is for one learner and never offered to others, so that it needs no sample requests. */
    public static Contents readForOneLearner(Path folder) {
        var problems = new Problems();
        var goal = new GoalReader(folder, Audience.ONE_LEARNER, problems).read();
        var content = problems.any() ? null : goal.map(ReadGoal::content).orElse(null);
        return new Contents(content == null ? List.of() : List.of(content), problems.all());
    }

    /** Null where anything is wrong with it. */
    static @Nullable ReadGoal readGoal(Path folder, Problems problems) {
        var goal = new GoalReader(folder, Audience.EVERYONE, problems).read();
        return problems.any() ? null : goal.orElse(null);
    }

    /** The folders of goals in these folders, in the order of their names. */
    public static List<Path> goalFolders(List<Path> folders) {
        return folders.stream().flatMap(BankReader::goalFolders).toList();
    }

    private static Stream<Path> goalFolders(Path folder) {
        if (Files.exists(folder.resolve("goal.yaml"))) {
            return Stream.of(folder);
        }
        Path goals = Files.isDirectory(folder.resolve("goals")) ? folder.resolve("goals") : folder;
        return SourceFolder.folders(goals).stream()
                .filter(inner -> !SourceFolder.name(inner).equals("errors"));
    }

    static List<Problem> sameSlugs(List<Path> folders) {
        var seen = new HashMap<String, Path>();
        var problems = new ArrayList<Problem>();
        for (Path folder : goalFolders(folders)) {
            var before =
                    seen.putIfAbsent(SourceFolder.name(folder.toAbsolutePath().normalize()), folder);
            if (before != null) {
                problems.add(new Problem(folder, 1, "another goal has the same name: " + before, "rename one folder"));
            }
        }
        return problems;
    }
}
