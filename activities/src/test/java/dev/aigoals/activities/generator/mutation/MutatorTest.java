package dev.aigoals.activities.generator.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.content.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutatorTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            value = {
                "if a < b:, if a <= b:",
                "if a >= b:, if a > b:",
                "if a == b:, if a != b:",
                "x = a + b, x = a - b",
                "x -= y, x += y",
                "x = a // b, x = a * b",
                "x = 41, x = 42",
                "x = 0.5, x = 1.5",
                "x = True, x = False",
                "if a and b:, if a or b:",
                "if not a:, if a:",
                "    return a,     a",
                "x = -a, x = +a"
            })
    void makesTheSmallMistakesOfPeopleInPython(String right, String wrong) {
        assertThat(codes(Language.PYTHON, right)).containsExactly(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "if (a === b) {, if (a !== b) {",
        "if (!a) {, if (a) {",
        "if (a && b) {, if (a || b) {",
        "i++;, i--;",
        "return a;, a;",
        "x = true;, x = false;"
    })
    void makesTheSmallMistakesOfPeopleInJavaScript(String right, String wrong) {
        assertThat(codes(Language.JAVASCRIPT, right)).containsExactly(wrong);
    }

    @Test
    void leavesTextsCommentsAndWhatOnlyLooksLikeAnOperatorAlone() {
        assertThat(codes(Language.PYTHON, "\"\"\"a < b\"\"\"\nx = 'a + 1'  # 1 < 2\nf(*args, **names)\nreturn\n"))
                .isEmpty();
        assertThat(codes(Language.PYTHON, "def f(a) -> int:")).isEmpty();
        assertThat(codes(Language.JAVASCRIPT, "const f = (a) => `${a + 1}`; // 1 < 2\n/* 3 */ return;\n"))
                .isEmpty();
    }

    @Test
    void mutatesOnlyBehindAPlaceAndNamesTheLine() {
        String code = "a = 1\nb = 2\n";

        List<Mutant> mutants = new Mutator(Language.PYTHON).of(code, 6);

        assertThat(mutants).containsExactly(new Mutant(2, "b = 2", "`3` instead of `2`", "a = 1\nb = 3\n"));
        assertThat(mutants.getFirst()).hasToString("line 2, `b = 2`: `3` instead of `2`");
    }

    private static List<String> codes(Language language, String code) {
        return new Mutator(language).of(code, 0).stream().map(Mutant::code).toList();
    }
}
