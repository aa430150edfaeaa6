package dev.aigoals.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.wire.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorTextsTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main/java");
    private static final Pattern WORD = Pattern.compile("\"([a-z_]+)\"");
    private static final Pattern REFUSAL =
            Pattern.compile("(?:RequestRefused|ApiProblem)\\s*\\.(?:of|invalid|onField)\\(([^;]*?)\\)(?:;|\\s*[.:)])");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ErrorTexts texts = new ErrorTexts();

    static Set<String> keys() throws IOException {
        return new TreeSet<>(catalogue("en").stringPropertyNames());
    }

    @Test
    void everyErrorHasItsWordsInBothLanguages() throws IOException {
        assertThat(keys()).isEqualTo(new TreeSet<>(catalogue("es").stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void bothLanguagesFillTheSamePlacesAndLoseNoneToAnApostrophe(String key) throws IOException {
        assertThat(places(catalogue("es").getProperty(key)))
                .isEqualTo(places(catalogue("en").getProperty(key)));
        for (String locale : List.of("en", "es")) {
            assertThat(texts.say(locale, key, List.of("field", 2, 3)))
                    .isNotBlank()
                    .doesNotContain("{", "}");
        }
        assertThat(catalogue("es").getProperty(key))
                .isNotEqualTo(catalogue("en").getProperty(key));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyErrorSaysWhatToDoNext(String key) throws IOException {
        assertThat(catalogue("en").getProperty(key).split("[.;:] ")).as(key).hasSizeGreaterThan(1);
    }

    @Test
    void everyCodeOfTheProtocolHasItsPlainWords() throws IOException {
        assertThat(keys())
                .containsAll(Arrays.stream(ErrorCode.values())
                        .map(ErrorCode::wireName)
                        .toList());
    }

    @Test
    void theCodeNamesNoErrorThatHasNoWords() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String source : sources()) {
            REFUSAL.matcher(source)
                    .results()
                    .map(refusal -> WORD.matcher(refusal.group(1))
                            .results()
                            .map(word -> word.group(1))
                            .toList())
                    .filter(words -> !words.isEmpty() && words.stream().noneMatch(catalogue("en")::containsKey))
                    .forEach(words -> unknown.add(words.toString()));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void noErrorIsLeftThatNobodyMeets() throws IOException {
        String code = String.join("\n", sources());
        Set<String> codes =
                Arrays.stream(ErrorCode.values()).map(ErrorCode::wireName).collect(Collectors.toSet());
        assertThat(keys().stream().filter(key -> !codes.contains(key) && !code.contains("\"" + key + "\"")))
                .isEmpty();
    }

    @Test
    void whoReadsAnotherLanguageGetsEnglish() {
        assertThat(texts.say("fr", "no_id", List.of())).isEqualTo(texts.say("en", "no_id", List.of()));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Properties catalogue(String language) {
        Properties catalogue = new Properties();
        try (InputStream file = ErrorTexts.class.getResourceAsStream("errors_" + language + ".properties")) {
            catalogue.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return catalogue;
    }
}
