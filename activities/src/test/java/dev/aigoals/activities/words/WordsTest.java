package dev.aigoals.activities.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.learner.LearnerLocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Path BASE = Path.of(System.getProperty("basedir", "."));
    private static final Path HERE = BASE.resolve("src/main/java");
    private static final Path WORKFLOW = BASE.resolve("../workflows/src/main/java/dev/aigoals/workflow/goal");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:course|lesson|goal|performance|feedback|hint|suggestion|run)" + "\\.(?!yaml)[a-z_.]*[a-z_])\"");
    private static final Pattern REASON =
            Pattern.compile("(?:GoalPhase\\.|announce\\()[^;]*?\"(?!reason\")([a-z_]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    static Set<String> keys() {
        return new TreeSet<>(Words.bundle(LearnerLocale.EN).keySet());
    }

    @Test
    void everySentenceStandsInBothLanguages() {
        assertThat(keys())
                .isEqualTo(new TreeSet<>(Words.bundle(LearnerLocale.ES).keySet()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void bothLanguagesFillTheSamePlaces(String key) {
        assertThat(places(Words.bundle(LearnerLocale.ES).getString(key)))
                .isEqualTo(places(Words.bundle(LearnerLocale.EN).getString(key)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noSentenceIsLeftUntranslatedOrLosesAPlaceToAnApostrophe(String key) {
        Words words = new Words();
        for (LearnerLocale locale : LearnerLocale.values()) {
            assertThat(words.say(locale, key, 2, 3, 4, 5)).isNotBlank().doesNotContain("{", "}");
        }
        assertThat(Words.bundle(LearnerLocale.EN).getString(key).replaceAll("[^\\p{L}]", ""))
                .satisfiesAnyOf(
                        text -> assertThat(text).isEmpty(),
                        text -> assertThat(text)
                                .isNotEqualTo(Words.bundle(LearnerLocale.ES)
                                        .getString(key)
                                        .replaceAll("[^\\p{L}]", "")));
    }

    @Test
    void theCodeSaysEverySentenceAndNoOther() throws IOException {
        assertThat(spoken()).isEqualTo(keys());
    }

    @Test
    void countsHintsAsPeopleDo() {
        Words words = new Words();
        assertThat(words.say(LearnerLocale.EN, "performance.summary", 3, 4, 0, 80))
                .isEqualTo("You completed 3 tasks in 4 tries with no hints: 80 percent.");
        assertThat(words.say(LearnerLocale.EN, "performance.summary", 3, 4, 1, 80))
                .contains("with one hint:");
        assertThat(words.say(LearnerLocale.ES, "performance.summary", 3, 4, 2, 80))
                .isEqualTo("Completaste 3 tareas en 4 intentos con 2 pistas: 80 por ciento.");
    }

    @Test
    void speaksOfTriesInARowOnlyWhereAVerdictIsTheCause() {
        for (String key : keys()) {
            if (key.startsWith("modal.idle") || key.startsWith("modal.behaviour")) {
                assertThat(places(Words.bundle(LearnerLocale.EN).getString(key)))
                        .as(key)
                        .isEmpty();
            }
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Keys that stand in the code, and those that it puts together from names. */
    private static Set<String> spoken() throws IOException {
        Set<String> spoken = new TreeSet<>(found(HERE, KEY));
        for (String agent :
                Set.of("access", "contract_validator", "context_organizer", "goal_generator", "course_manager")) {
            spoken.add("progress." + agent);
        }
        Set<String> reasons = found(HERE, REASON);
        reasons.addAll(found(WORKFLOW, REASON));
        reasons.addAll(names("dev.aigoals.workflow.goal.RunState$PauseWish"));
        reasons.addAll(names("dev.aigoals.contract.agent.AccessAgent$Refusal"));
        reasons.forEach(reason -> spoken.add("reason." + reason));
        for (String occasion : Set.of("confident", "steady", "frustrated", "discouraged", "behaviour", "idle")) {
            for (String tone : names("dev.aigoals.platform.accounts.UserSettings$Tone")) {
                spoken.add("modal." + occasion + "." + tone + ".title");
                spoken.add("modal." + occasion + "." + tone + ".message");
            }
        }
        names("dev.aigoals.activities.support.ModalAction").forEach(action -> spoken.add("modal.action." + action));
        names("dev.aigoals.activities.generator.author.Stage").forEach(stage -> spoken.add("goal.stage." + stage));
        for (String reason : names("dev.aigoals.activities.generator.WhyFromTheBank$Reason")) {
            spoken.add("goal.unwritten." + reason);
            spoken.add("goal.from_bank." + reason);
        }
        return spoken;
    }

    private static Set<String> found(Path sources, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(result -> result.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Set<String> names(String enumeration) {
        try {
            return Stream.of(Class.forName(enumeration).getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }
}
