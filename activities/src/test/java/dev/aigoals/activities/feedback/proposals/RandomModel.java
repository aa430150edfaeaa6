package dev.aigoals.activities.feedback.proposals;

import dev.aigoals.activities.runner.CheckResult;
import dev.aigoals.activities.runner.Report;
import dev.aigoals.activities.runner.judge.Notation;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** A model that proposes right and wrong hints by lot, as JSON. */
final class RandomModel {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random;

    RandomModel(Random random) {
        this.random = random;
    }

    /**
     * @param honest whether claim and words were made to hold
     */
    record Answer(String kind, String json, boolean honest) {}

    Answer about(WrongProgram wrong, Report report) {
        List<String> failing = report.results().stream()
                .filter(result -> !result.passed())
                .map(CheckResult::id)
                .toList();
        String aimed = failing.get(random.nextInt(failing.size()));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> program("reference", wrong, aimed, wrong.task().reference(), true);
            case 3 -> program("alternative", wrong, aimed, wrong.task().alternative(), true);
            case 4 -> lines(wrong, aimed, wrong.task().reference(), true);
            case 5 -> lines(wrong, aimed, "pass", false);
            case 6 -> program("other mistake", wrong, aimed, otherMistake(wrong), false);
            case 7 -> program("starter", wrong, aimed, wrong.task().starter(), false);
            case 8 ->
                program("passing check", wrong, passing(report), wrong.task().reference(), false);
            case 9 -> said("tells a value", wrong, aimed, "Your program returns 987654 there.");
            case 10 ->
                said(
                        "tells the solution",
                        wrong,
                        aimed,
                        "Write it so:\n\n```\n" + wrong.task().reference() + "\n```\n");
            default -> example(wrong, failing);
        };
    }

    private String otherMistake(WrongProgram wrong) {
        return wrong.task()
                .wrong()
                .get(random.nextInt(wrong.task().wrong().size()))
                .code();
    }

    private static String passing(Report report) {
        return report.results().stream()
                .filter(CheckResult::passed)
                .map(CheckResult::id)
                .findFirst()
                .orElse("no-such-check");
    }

    private Answer program(String kind, WrongProgram wrong, String check, String code, boolean honest) {
        return new Answer(kind, json(words(wrong), check, Map.of("kind", "program", "code", code)), honest);
    }

    private Answer lines(WrongProgram wrong, String check, String code, boolean honest) {
        int last = (int) wrong.code().lines().count();
        Map<String, Object> patch = Map.of("kind", "lines", "first_line", 1, "last_line", last, "code", code);
        return new Answer(honest ? "lines" : "lines of nothing", json(words(wrong), check, patch), honest);
    }

    private Answer said(String kind, WrongProgram wrong, String check, String text) {
        String code = wrong.task().reference();
        return new Answer(kind, json(text, check, Map.of("kind", "program", "code", code)), false);
    }

    /** Of a failing check that calls a function, with the right value or with another one; else the reference. */
    private Answer example(WrongProgram wrong, List<String> failing) {
        Notation notation = Notation.of(wrong.goal().language());
        for (Check check : wrong.task().checks()) {
            if (failing.contains(check.id())
                    && check.form() instanceof CheckForm.Call(var call, var arguments, var expected)
                    && expected.equal() != null) {
                boolean honest = random.nextBoolean();
                String value = honest ? notation.literal(expected.equal()) : "987654";
                String written = call + "(" + notation.arguments(arguments) + ")";
                Map<String, Object> example = Map.of("kind", "example", "call", written, "expected", value);
                return new Answer(
                        honest ? "example" : "wrong example", json(words(wrong), check.id(), example), honest);
            }
        }
        return program("reference", wrong, failing.getFirst(), wrong.task().reference(), true);
    }

    private String words(WrongProgram wrong) {
        boolean python = wrong.goal().language() == Language.PYTHON;
        return List.of(
                        "Go through your " + (python ? "function" : "code") + " line by line with the smallest input.",
                        "Which line of yours decides this case? Say aloud what it does.",
                        "Look once more at where your program begins and where it stops.")
                .get(random.nextInt(3));
    }

    private static String json(String text, String check, Map<String, Object> ground) {
        Map<String, Object> answer = new LinkedHashMap<>(ground);
        answer.put("text", text);
        answer.put("check", check);
        return JSON.writeValueAsString(answer);
    }
}
