package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.feedback.bench.Workpiece;
import dev.aigoals.activities.guard.Piece;
import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.Notation;
import dev.aigoals.activities.runner.judge.Told;
import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds values that a text says a program gives, and asks whether the runner saw them: a learner is told no result that
 * nobody has seen. A value beside a call must be one of that very call.
 */
final class SaidValues {

    private static final String LITERAL = "(?:"
            + String.join(
                    "|",
                    "`[^`\\n]{1,200}`",
                    "\"[^\"\\n]{1,200}\"",
                    "-?\\d+(?:\\.\\d+)?(?![-\\w%])",
                    "\\[[^\\]\\n]{0,200}\\]",
                    "(?:None|True|False|null|undefined|NaN)\\b")
            + ")";
    private static final String UP_TO_VALUE = "[\\s:]*(?:\\p{L}+\\s+){0,2}?(" + LITERAL + ")";

    private static final String GIVES_IN_ENGLISH = "returns?|returned|returning|gives?|gave|prints?|printed|outputs?"
            + "|produces?|produced|yields?|yielded|results? in|evaluates? to|comes? out as|came out as";
    private static final String GIVES_IN_SPANISH = "devuelven?|devolvió|devolver|dan?|dio|imprimen?|imprimió|imprimir"
            + "|muestran?|producen?|produjo|resulta en";
    /** A program is said to have done something: only what the runner saw may follow. */
    private static final Pattern GIVES = Pattern.compile(
            "(?iuU)(?:\\b(?:" + GIVES_IN_ENGLISH + "|" + GIVES_IN_SPANISH + ")\\b|->|=>|→)" + UP_TO_VALUE);

    private static final String IS_IN_BOTH =
            "equals?|is|was|be|becomes?|instead of|vale|valer|es|era|ser|sea|en vez de|en lugar de";
    /** Something is said to be a value: it may also be one of the program's own, or of the task's. */
    private static final Pattern IS = Pattern.compile("(?iuU)(?:\\b(?:" + IS_IN_BOTH + ")\\b|==+)" + UP_TO_VALUE);

    private static final Pattern CALL = Pattern.compile("\\b([\\p{L}_$][\\w$]*(?:\\.[\\w$]+)*\\([^()\\n`]{1,200}\\))");

    private final Workpiece piece;
    private final Notation notation;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> seenOfCalls = new HashSet<>();
    private final String everywhere;

    SaidValues(Workpiece piece, Report report) {
        this.piece = piece;
        this.notation = Notation.of(piece.content().language());
        this.everywhere =
                piece.program().code() + "\n" + piece.task().description().in(piece.locale());
        report.results().forEach(this::note);
    }

    private void note(CheckResult result) {
        Optional<Check> check = piece.task().checks().stream()
                .filter(one -> one.visible() && one.id().equals(result.id()))
                .findFirst();
        Told told = result.shown();
        if (check.isEmpty()) {
            return;
        }
        if (told != null) {
            note(told);
        }
        if (check.get().form() instanceof CheckForm.Call(var call, var arguments, var expectations)) {
            if (told != null) {
                note(call, arguments, told);
            }
            if (expectations.equal() != null) {
                note(call, arguments, notation.shortLiteral(expectations.equal()));
            }
        }
    }

    /** Notes what a call gave. */
    void note(String call, Arguments arguments, Told told) {
        note(told);
        Optional.ofNullable(told.expected()).ifPresent(value -> note(call, arguments, value));
        Optional.ofNullable(told.actual()).ifPresent(value -> note(call, arguments, value));
    }

    private void note(Told told) {
        Optional.ofNullable(told.expected()).map(SaidValues::bare).ifPresent(seen::add);
        Optional.ofNullable(told.actual()).map(SaidValues::bare).ifPresent(seen::add);
    }

    private void note(String call, Arguments arguments, String value) {
        seen.add(bare(value));
        seenOfCalls.add(bare(notation.call(call, arguments)) + "=" + bare(value));
    }

    /** The first value that is told and was never seen. */
    Optional<String> unseen(List<Piece> pieces) {
        return pieces.stream()
                .filter(sentence -> !sentence.code())
                .map(this::unseen)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unseen(Piece sentence) {
        List<String> calls = calls(sentence.text());
        return values(GIVES, sentence)
                .filter(value -> !known(value, calls))
                .findFirst()
                .or(() -> values(IS, sentence)
                        .filter(value -> !known(value, calls) && !stands(value))
                        .findFirst());
    }

    private static Stream<String> values(Pattern verbs, Piece sentence) {
        return verbs.matcher(sentence.text())
                .results()
                .map(found -> found.group(1))
                .filter(SaidValues::isValue)
                .map(SaidValues::bare);
    }

    private boolean known(String value, List<String> calls) {
        return calls.isEmpty()
                ? seen.contains(value)
                : calls.stream().anyMatch(call -> seenOfCalls.contains(call + "=" + value));
    }

    /** Whether the value stands in the learner's program or in the task. */
    private boolean stands(String value) {
        String text = value.replace("\"", "");
        return Pattern.compile("(?U)(?<![\\w.])" + Pattern.quote(text) + "(?![\\w.])")
                .matcher(everywhere)
                .find();
    }

    private static List<String> calls(String sentence) {
        return CALL.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(SaidValues::bare)
                .toList();
    }

    /** Names and pieces of code between back quotes say no result. */
    private static boolean isValue(String told) {
        return !told.startsWith("`")
                || told.matches("`\\s*(?:[-+]?\\d.*|[\"'\\[{(].*|None|True|False|null|undefined|true|false|NaN)\\s*`");
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s`]+", "").replace('\'', '"');
    }
}
