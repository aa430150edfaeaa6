package dev.aigoals.activities.guard.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.content.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InsertionsTest {

    @Test
    void putsAnIndentedBodyThatEndsItsLineIntoTheFunction() {
        var insertions = new Insertions(Language.PYTHON, "def total(a):\n    return 0\n", Set.of("total"));

        assertThat(insertions.ofBlock("    b = a\n    return b\n"))
                .anySatisfy(way -> assertThat(way).contains("def total(a):\n    b = a\n    return b\n"));
    }
}
