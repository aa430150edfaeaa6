package dev.aigoals.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.content.Difficulty;
import dev.aigoals.contract.content.GoalContent;
import dev.aigoals.contract.content.Language;
import dev.aigoals.contract.content.SampleRequests;
import dev.aigoals.contract.content.Text;
import dev.aigoals.platform.bank.BankGoals;
import dev.aigoals.platform.testing.ServersTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServersTest
class GoalSearchIT {
    private static final GoalContent RECURSION = goal(
            "it-recursion",
            Language.PYTHON,
            new Text("Nested folders", "Carpetas anidadas"),
            new Text(
                    "Functions that call themselves count files in folders.",
                    "Funciones recursivas que cuentan archivos."),
            new SampleRequests(
                    List.of("I want to understand recursion", "walk through nested folders"),
                    List.of("quiero entender la recursión", "recorrer carpetas anidadas")));
    private static final GoalContent PROMISES = goal(
            "it-promises",
            Language.JAVASCRIPT,
            new Text("A kitchen of promises", "Una cocina de promesas"),
            new Text(
                    "Cook several dishes at once with async and await.",
                    "Cocina varios platos a la vez con async y await."),
            new SampleRequests(
                    List.of("how do promises work", "wait for several things at once"),
                    List.of("cómo funcionan las promesas", "esperar varias cosas a la vez")));

    @Autowired
    BankIndex index;

    @Autowired
    BankGoals bank;

    @Autowired
    GoalSearch search;

    @BeforeEach
    void aBankOfTwo() {
        bank.retireAllBut(List.of("it-recursion", "it-promises"));
        index.put(RECURSION);
        index.put(PROMISES);
    }

    @Test
    void findsTheGoalByWordsThatItDoesNotHave() {
        assertThat(first("a function calling itself on a directory tree")).isEqualTo("it-recursion");
        assertThat(first("asynchronous programming, please")).isEqualTo("it-promises");
    }

    @Test
    void findsTheGoalInSpanish() {
        assertThat(first("enséñame recursividad")).isEqualTo("it-recursion");
        assertThat(first("programación asíncrona y promesas")).isEqualTo("it-promises");
    }

    @Test
    void knowsWhenNothingIsNearEnough() {
        for (String request : List.of("bake a cake", "learn Kubernetes", "hornear una tarta", "aprender a nadar")) {
            assertThat(search.nearest(request, SearchFilter.ANY)).as(request).noneMatch(GoalHit::nearEnough);
        }
        assertThat(search.nearest("I want to learn about recursion", SearchFilter.ANY)
                        .getFirst()
                        .nearEnough())
                .isTrue();
    }

    @Test
    void leavesOutWhatTheFilterDoesNotAdmit() {
        var hits = search.nearest("I want to understand recursion", new SearchFilter(Language.JAVASCRIPT, null));

        assertThat(hits).extracting(hit -> hit.goal().slug()).containsOnly("it-promises");
    }

    @Test
    void findsNoGoalThatWasRetired() {
        bank.retireAllBut(List.of("it-promises"));

        assertThat(search.nearest("I want to understand recursion", SearchFilter.ANY))
                .extracting(hit -> hit.goal().slug())
                .doesNotContain("it-recursion");
    }

    @Test
    void indexingAgainDoesNothing() {
        assertThat(index.put(RECURSION)).isFalse();
        assertThat(index.put(PROMISES)).isFalse();
    }

    private String first(String request) {
        return search.nearest(request, SearchFilter.ANY).getFirst().goal().slug();
    }

    private static GoalContent goal(
            String slug, Language language, Text title, Text description, SampleRequests requests) {
        return new GoalContent(
                slug,
                language,
                Difficulty.MEDIUM,
                30,
                "file",
                List.of("practice"),
                title,
                description,
                description,
                requests,
                List.of());
    }
}
