package dev.aigoals.client.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A plain terminal: whole lines from any thread, and text that grows while it is being made. */
public final class Screen {
    private final PrintStream out;
    private final Ink ink;
    private final Phrases phrases;
    private boolean midLine;

    public Screen(PrintStream out, Ink ink, Phrases phrases) {
        this.out = out;
        this.ink = ink;
        this.phrases = phrases;
    }

    public static Screen ofProcess(Map<String, String> environment) {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        boolean unicode = System.out.charset().equals(StandardCharsets.UTF_8);
        return new Screen(
                System.out, Ink.of(environment, terminal, unicode), new Phrases(Phrases.localeOf(environment)));
    }

    public Ink ink() {
        return ink;
    }

    public Phrases phrases() {
        return phrases;
    }

    public synchronized void heading(String text) {
        line("");
        line(ink.bold(text));
    }

    public void say(String key, Object... details) {
        line("  " + phrases.say(key, details));
    }

    public synchronized void done(String text, Duration time) {
        line("  " + ink.tick() + " " + text + "  " + ink.dim(seconds(time)));
    }

    public synchronized void problem(String text) {
        line(ink.red(text));
    }

    /** Prints text of several lines, each a little to the right. */
    public synchronized void indented(String text) {
        text.stripTrailing().lines().forEach(each -> line("    " + each));
    }

    public synchronized void line(String text) {
        if (midLine) {
            out.println();
            midLine = false;
        }
        out.println(text);
        out.flush();
    }

    /** Goes on with the line that is being written. */
    public synchronized void write(String text) {
        for (String part : text.splitWithDelimiters("\n", 0)) {
            if (part.equals("\n")) {
                out.println();
                midLine = false;
            } else if (!part.isEmpty()) {
                out.print(midLine ? part : "    " + part);
                midLine = true;
            }
        }
        out.flush();
    }

    /** Asks for a line of input that the caller then reads. */
    public synchronized void prompt(String text) {
        line("");
        out.print(text);
        out.flush();
    }

    public static String seconds(Duration time) {
        return time.toMillis() < 1000
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
