package dev.aigoals.activities.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersSaidTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in 7 tries with 2 hints | 7 2",
                "85.5 % and 1,5 hours | 85.5 1.5",
                "twenty-one tries, then thirty | 21 30",
                "treinta y cinco intentos y veintidós pistas | 35 22",
                "una pista, cien minutos | 1 100",
                "zero hints | 0",
                "٣ tries | 3",
                "nothing to count here | ''"
            })
    void findsNumbersInDigitsAndInWords(String text, String expected) {
        assertThat(String.join(
                        " ",
                        NumbersSaid.in(text).stream()
                                .map(said -> said.value().toPlainString())
                                .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"in 7 tries with hints,tries", "35 por ciento,por", "86 % of it,%"})
    void tellsWhatFollows(String text, String next) {
        assertThat(NumbersSaid.in(text).getFirst().following()).first().isEqualTo(next);
    }
}
