package dev.aigoals.e2e.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.demo.DemoCommand;
import dev.aigoals.client.terminal.Ink;
import dev.aigoals.client.terminal.Phrases;
import dev.aigoals.client.terminal.Screen;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSystem.class)
class DemoIT {

    private static final String BANK = System.getProperty("aigoals.bank", "../bank");

    private final TestSystem system;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    DemoIT(TestSystem system) {
        this.system = system;
    }

    @Test
    void playsALearnerToTheCompletedGoalAndReadsItsEventsBack() {
        int exit = play(Locale.ENGLISH);

        assertThat(exit).as(text()).isZero();
        assertThat(text())
                .contains("Goal completed", "goal.completed", "The demo succeeded")
                .containsPattern("Hint 1")
                .containsPattern("While you type:");
    }

    @Test
    void speaksSpanishWithASpanishLearner() {
        int exit = play(Locale.of("es"));

        assertThat(exit).as(text()).isZero();
        assertThat(text()).contains("Pista 1", "Todavía no").doesNotContain("Not yet", "checks pass");
    }

    @Test
    void saysWhatToDoWhereNoGoalIsNearEnough() {
        int exit = play(Locale.ENGLISH, "how to bake sourdough bread in a wood oven");

        assertThat(exit).isOne();
        assertThat(text()).contains("Ask for something else").doesNotContain("Exception");
    }

    private int play(Locale locale, String... wish) {
        Screen screen = new Screen(new PrintStream(seen, true, UTF_8), new Ink(false, true), new Phrases(locale));
        String[] arguments = new String[3 + wish.length];
        arguments[0] = system.file().toString();
        arguments[1] = "--bank";
        arguments[2] = BANK;
        System.arraycopy(wish, 0, arguments, 3, wish.length);
        return DemoCommand.run(screen, arguments);
    }

    private String text() {
        return seen.toString(UTF_8);
    }
}
