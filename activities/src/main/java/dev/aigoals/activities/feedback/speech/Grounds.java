package dev.aigoals.activities.feedback.speech;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.feedback.verdict.Said;
import dev.aigoals.activities.guard.Piece;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model may speak of: the names that the learner has before their eyes, and lines that the program has. A sentence about
 * anything else is made up, however well it sounds.
 */
final class Grounds {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINE = Pattern.compile("(?iu)\\b(?:line|línea)\\s+(\\d{1,9})\\b");

    private final Set<String> names = new HashSet<>();
    private final long lines;

    private Grounds(long lines) {
        this.lines = lines;
    }

    static Grounds of(Workpiece piece, Said said) {
        Grounds grounds = new Grounds(piece.program().code().lines().count());
        grounds.add(piece.program().code());
        grounds.add(piece.program().fileName());
        grounds.add(piece.task().title().in(piece.locale()));
        grounds.add(piece.task().description().in(piece.locale()));
        grounds.add(said.text());
        return grounds;
    }

    /** What the piece speaks of that is not there; empty for nothing. Code blocks are for the leak check to try. */
    Optional<String> groundless(Piece piece) {
        if (piece.code()) {
            return Optional.empty();
        }
        Set<String> unknown = QUOTED.matcher(piece.text())
                .results()
                .flatMap(quoted -> NAME.matcher(quoted.group(1)).results())
                .map(MatchResult::group)
                .filter(name -> !names.contains(name))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            return Optional.of("names that are not there: " + String.join(", ", unknown));
        }
        return LINE.matcher(piece.text())
                .results()
                .map(line -> Long.parseLong(line.group(1)))
                .filter(line -> line < 1 || line > lines)
                .findFirst()
                .map(line -> "a line that is not there: " + line);
    }

    private void add(String text) {
        NAME.matcher(text).results().map(MatchResult::group).forEach(names::add);
    }
}
