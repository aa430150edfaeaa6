package dev.aigoals.activities.feedback.mistakes;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.WrongSolution;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Recognises a known wrong solution in a learner's code: it must read much alike, more than the right one does, and fail the
 * checks that the known mistake fails.
 */
@Component
public final class LikelyMistake {

    private static final double ALIKE = 0.6;
    private static final int SHINGLE = 3;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_]\\w*|\\d+(?:\\.\\d+)?|\"[^\"]*\"|'[^']*'|[^\\s\\w]");
    private static final Pattern PYTHON_COMMENT = Pattern.compile("(?m)#.*$");
    private static final Pattern JAVASCRIPT_COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m://.*$)");

    public Optional<WrongSolution> of(Workpiece piece, Report report) {
        Set<String> failing = report.results().stream()
                .filter(result -> !result.passed())
                .map(CheckResult::id)
                .collect(Collectors.toSet());
        Language language = piece.content().language();
        Set<String> code = shingles(language, piece.program().code());
        double right = likeness(code, shingles(language, piece.task().reference()));
        return piece.task().wrong().stream()
                .filter(wrong -> failing.containsAll(wrong.fails()))
                .map(wrong -> new Match(wrong, likeness(code, shingles(language, wrong.code()))))
                .filter(match -> match.likeness() >= ALIKE && match.likeness() > right)
                .max(Comparator.comparingDouble(Match::likeness))
                .map(Match::wrong);
    }

    private record Match(WrongSolution wrong, double likeness) {}

    /** The share of runs of three tokens that two programs have in common, 0..1. */
    static double likeness(Set<String> left, Set<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        long common = left.stream().filter(right::contains).count();
        return (double) common / (left.size() + right.size() - common);
    }

    static Set<String> shingles(Language language, String code) {
        List<String> tokens = TOKEN.matcher(comment(language).matcher(code).replaceAll(""))
                .results()
                .map(match -> match.group())
                .toList();
        Set<String> shingles = new HashSet<>();
        for (int start = 0; start + SHINGLE <= tokens.size(); start++) {
            shingles.add(String.join(" ", tokens.subList(start, start + SHINGLE)));
        }
        return shingles;
    }

    /** Two slashes divide in Python, and a hash begins a private name in JavaScript. */
    private static Pattern comment(Language language) {
        return switch (language) {
            case PYTHON -> PYTHON_COMMENT;
            case JAVASCRIPT -> JAVASCRIPT_COMMENT;
        };
    }
}
