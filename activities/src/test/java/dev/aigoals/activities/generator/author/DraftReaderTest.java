package dev.aigoals.activities.generator.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.activities.generator.author.ReadDraft.Malformed;
import dev.aigoals.activities.generator.author.ReadDraft.WellFormed;
import dev.aigoals.contract.content.CheckForm;
import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.TaskContent;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.Value;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DraftReaderTest {
    private final DraftReader reader = new DraftReader("asked-for", Set.of(Language.PYTHON, Language.JAVASCRIPT));

    @Test
    void aGoodDraftBecomesAGoalWhoseTextsAreTheSameForBothLanguagesOfPeople() {
        GoalContent goal = goal(Drafts.basket());

        assertThat(goal.slug()).isEqualTo("asked-for");
        assertThat(goal.language()).isEqualTo(Language.PYTHON);
        assertThat(goal.difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(goal.fileName()).isEqualTo("exercise.py");
        assertThat(goal.title()).isEqualTo(new Text("A small shopping basket", "A small shopping basket"));
        assertThat(goal.tasks()).hasSize(3);
        assertThat(goal.tasks().getFirst().hints())
                .hasSize(4)
                .allSatisfy(hint -> assertThat(hint.en()).isEqualTo(hint.es()));
        assertThat(goal(Drafts.pasos()).language()).isEqualTo(Language.JAVASCRIPT);
    }

    @Test
    void solutionsGrowOnThoseOfTheTasksBefore() {
        List<TaskContent> tasks = goal(Drafts.basket()).tasks();

        assertThat(tasks.get(2).reference())
                .startsWith(tasks.get(1).reference())
                .contains("def total", "def discounted", "def cheapest");
        assertThat(tasks.get(2).alternative())
                .startsWith(tasks.get(1).reference())
                .contains("min(items");
        assertThat(tasks.get(1).wrong().getFirst().code())
                .startsWith(tasks.getFirst().reference());
        assertThat(tasks.get(1).starter()).isEqualTo("def discounted(prices, percent):\n    pass\n");
    }

    @Test
    void valuesThatJsonLacksAreTagged() {
        GoalContent goal = goal(Drafts.basket(draft -> {
            ObjectNode check = Drafts.check(draft, 1, 1);
            check.putObject("expect").putArray("!tuple").add(1).add("😀\u2028$x");
        }));

        var form = (CheckForm.Call) goal.tasks().getFirst().checks().getFirst().form();
        assertThat(form.expectations().equal())
                .isEqualTo(new Value.Tuple(List.of(Value.Whole.of(1), new Value.Str("😀\u2028$x"))));
    }

    @Test
    void whatACallReturnsMayBeNothingAndOtherNothingsAreNotMeant() {
        GoalContent goal = goal(Drafts.basket(draft -> {
            Drafts.check(draft, 1, 1).putNull("expect").putNull("steps").putNull("stdin");
            Drafts.check(draft, 1, 4).putNull("expect");
        }));

        List<CheckForm> forms = goal.tasks().getFirst().checks().stream()
                .map(check -> check.form())
                .toList();
        assertThat(((CheckForm.Call) forms.get(0)).expectations().equal()).isEqualTo(new Value.Null());
        assertThat(((CheckForm.Call) forms.get(3)).expectations().equal()).isNull();
    }

    @Test
    void aProgramReadsInputAndPrints() {
        GoalContent goal = goal(Drafts.basket(draft -> {
            ObjectNode check = Drafts.check(draft, 3, 1);
            check.removeAll();
            check.put("name", "Prints")
                    .put("visible", true)
                    .put("stdin", "3\n4\n")
                    .put("expect_stdout", "7\n");
        }));

        var form = (CheckForm.Program) goal.tasks().get(2).checks().getFirst().form();
        assertThat(form.stdin()).isEqualTo("3\n4\n");
        assertThat(form.expectations().stdout()).isEqualTo("7\n");
    }

    @Test
    void nothingThatALearnerReadsLeadsElsewhere() {
        GoalContent goal = goal(Drafts.basket(draft -> {
            draft.put("title", "See [this](https://example.org/a)");
            draft.put("description", "Go to https://example.org <script>alert(1)</script>");
            Drafts.check(draft, 1, 1).put("name", "total([]) is <b>bold</b>");
            Drafts.check(draft, 1, 2).put("name", "total([]) of total_price");
            ((ArrayNode) Drafts.task(draft, 1).get("hints")).set(0, "[Click](command:run) me");
        }));

        assertThat(goal.toString()).doesNotContain("example.org", "<script>", "<b>", "command:");
        assertThat(goal.title().en()).isEqualTo("See this");
        assertThat(goal.tasks().getFirst().checks().get(1).name().en()).isEqualTo("total([]) of total_price");
    }

    @Test
    void tenThousandChecksAreRefusedByWord() {
        assertThat(faults(draft -> {
                    ArrayNode checks = (ArrayNode) Drafts.task(draft, 2).get("checks");
                    for (int i = 0; i < 9_994; i++) {
                        checks.addObject();
                    }
                }))
                .containsExactly("task 2: there are 10000 checks — write at most 9");
    }

    @Test
    void whatIsTooLargeIsRefusedByWord() {
        assertThat(told(reader.read("[" + "1,".repeat(40_000) + "1]")))
                .containsExactly("the draft: it has 80003 characters — write at most 60000 in all");
        assertThat(faults(draft -> Drafts.task(draft, 1).put("solution", "x = 1\n".repeat(2_000))))
                .containsExactly("task 1: a solution has 12000 characters — write at most 6000 characters");
        assertThat(faults(draft -> Drafts.check(draft, 1, 1).put("expect", "x".repeat(3_000))))
                .singleElement()
                .asString()
                .startsWith("task 1: a check has 3");
        assertThat(faults(draft -> {
                    for (int i = 0; i < 4; i++) {
                        ((ArrayNode) draft.get("tasks")).add(Drafts.task(draft, 1));
                    }
                }))
                .containsExactly("the draft: there are 7 tasks — write at most 6");
    }

    @Test
    void checksMayNotAskForWhatWastesTime() {
        assertThat(faults(draft -> Drafts.check(draft, 1, 1).put("timeout", 10)))
                .singleElement()
                .asString()
                .startsWith("task 1: a check has the key `timeout`");
    }

    @Test
    void whatTheBankWouldRefuseIsToldByThePartOfTheDraft() {
        assertThat(faults(draft -> ((ArrayNode) Drafts.task(draft, 2).get("hints")).remove(0)))
                .containsExactly("task 2: there are 3 hints — write four, from a question to a near-solution");
        assertThat(faults(draft -> draft.put("documentation", "Too short.")))
                .containsExactly("the goal: a lesson has 2 words — write 150 to 400 in each language");
        assertThat(faults(draft -> Drafts.check(draft, 3, 2).put("stdin", "")))
                .first()
                .asString()
                .startsWith("task 3: a check needs exactly one of call, program, steps (in - {id: check-2, name: ");
    }

    @Test
    void anotherSolutionMustDifferInMoreThanLayout() {
        assertThat(faults(draft -> {
                    String same = Drafts.task(draft, 2).get("solution").asString();
                    Drafts.task(draft, 2).put("other_solution", "# another one\n" + same.replace(" / ", "/"));
                }))
                .singleElement()
                .asString()
                .startsWith("task 2: `other_solution` is the same as `solution`");
    }

    @Test
    void aLanguageThatWasNotAskedForIsRefused() {
        var python = new DraftReader("asked-for", Set.of(Language.PYTHON));

        assertThat(told(python.read(Drafts.pasos())))
                .containsExactly("the draft: `language` is \"javascript\" — write it in python");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(told(reader.read("Sure! Here is your goal: {")))
                .singleElement()
                .asString()
                .startsWith("the draft:");
        assertThat(told(reader.read("null"))).isNotEmpty();
        assertThat(told(reader.read("{\"tasks\": [null]}"))).isNotEmpty();
        assertThat(told(reader.read("{}"))).isNotEmpty();
    }

    private List<String> faults(Consumer<ObjectNode> change) {
        return told(reader.read(Drafts.basket(change)));
    }

    private static List<String> told(ReadDraft read) {
        assertThat(read).isInstanceOf(Malformed.class);
        return ((Malformed) read).faults().stream().map(Fault::toString).toList();
    }

    private GoalContent goal(String answer) {
        ReadDraft read = reader.read(answer);
        assertThat(read).isInstanceOf(WellFormed.class);
        return ((WellFormed) read).content();
    }
}
