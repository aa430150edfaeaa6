package dev.aigoals.platform.testing;

import dev.aigoals.contract.content.Arguments;
import dev.aigoals.contract.content.Check;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.Expectations;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.SampleRequests;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.Value;
import dev.aigoals.contract.content.WrongSolution;
import java.util.List;
import java.util.Map;

/** A small goal with two tasks. */
public final class SampleContent {
    private SampleContent() {}

    public static GoalContent adding() {
        return new GoalContent(
                "sample-adding",
                Language.PYTHON,
                Difficulty.EASY,
                20,
                "adding.py",
                List.of("numbers"),
                new Text("Adding up", "Sumar"),
                new Text("You write a small adder.", "Escribes una pequeña sumadora."),
                new Text("# Adding", "# Sumar"),
                new SampleRequests(List.of("I want to add numbers"), List.of("Quiero sumar números")),
                List.of(task("add", "Add two", "Suma dos"), task("total", "Add many", "Suma muchos")));
    }

    private static TaskContent task(String function, String titleEn, String titleEs) {
        return new TaskContent(
                function,
                new Text(titleEn, titleEs),
                new Text("Write " + function, "Escribe " + function),
                "def " + function + "():\n    pass\n",
                "reference-of-" + function,
                "alternative-of-" + function,
                List.of(check("plain", true, function, 2), check("secret", false, function, 123_456)),
                List.of(new Text("1", "1"), new Text("2", "2"), new Text("3", "3"), new Text("4", "4")),
                List.of(new WrongSolution("off", "wrong-of-" + function, new Text("Hm", "Hm"), List.of())));
    }

    private static Check check(String id, boolean visible, String function, long expected) {
        var equal = new Expectations(Value.Whole.of(expected), null, null, null, List.of(), false, List.of());
        var arguments = new Arguments(List.of(Value.Whole.of(1), Value.Whole.of(1)), Map.of());
        return new Check(
                id, new Text(id + " sums", id + " sumas"), visible, 2, new CheckForm.Call(function, arguments, equal));
    }
}
