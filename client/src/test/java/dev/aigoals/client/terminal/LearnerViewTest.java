package dev.aigoals.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.protocol.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LearnerViewTest {
    private static final Path GOLDEN = Path.of("..", "docs", "protocol", "golden", "server");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Messages messages = new Messages();

    @Test
    void showsTheVerdictWithWhatWasExpected() throws IOException {
        show(plain(), "validation_result.final");

        assertThat(text())
                .contains("ok counts an empty basket")
                .contains("x counts one thing")
                .contains("expected 1, got 0")
                .contains("Not yet (try 1)")
                .doesNotContain("\u001b");
    }

    @Test
    void doesNotRepeatTextThatWasShownWhileItWasMade() throws IOException {
        LearnerView view = plain();
        show(view, "hint.live");
        show(view, "hint.final");

        assertThat(text()).contains("Hint 1").contains("What does ").doesNotContain("for a dictionary");
    }

    @Test
    void doesNotRepeatTheFindingsOfAValidationThatWasWatched() throws IOException {
        LearnerView view = plain();
        show(view, "validation_result.live");
        show(view, "validation_result.final");

        assertThat(text()).contains("Not yet (try 1)").doesNotContain("expected 1, got 0");
    }

    @Test
    void showsAModalWithItsNumberedAnswers() throws IOException {
        show(plain(), "motivation_modal");

        assertThat(text()).contains("This one is hard").contains("[3] That is not how I feel");
    }

    @Test
    void showsEveryGoldenMessageWithoutFailing() throws IOException {
        LearnerView view = plain();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<Path> all = files.sorted().toList();
            for (Path file : all) {
                view.show(messages.decode(Files.readString(file)));
            }
            assertThat(all).isNotEmpty();
        }
        assertThat(text()).doesNotContain("null").doesNotContain("{0}");
    }

    @Test
    void coloursOnlyATerminalThatWantsThem() {
        assertThat(Ink.of(Map.of("TERM", "xterm"), true, true).colours()).isTrue();
        assertThat(Ink.of(Map.of("TERM", "xterm"), false, true).colours()).isFalse();
        assertThat(Ink.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true, true).colours())
                .isFalse();
        assertThat(Ink.of(Map.of("TERM", "dumb"), true, true).colours()).isFalse();
    }

    private LearnerView plain() {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new LearnerView(new Screen(out, new Ink(false, false), new Phrases(Locale.ENGLISH)));
    }

    private void show(LearnerView view, String golden) throws IOException {
        view.show(messages.decode(Files.readString(GOLDEN.resolve(golden + ".json"))));
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
