package dev.aigoals.client.terminal;

import java.util.Map;

/** Colours and symbols, or plain text where the terminal has none. */
public record Ink(boolean colours, boolean unicode) {

    /** Colours only on a terminal that has not refused them ({@code NO_COLOR}, {@code TERM=dumb}). */
    public static Ink of(Map<String, String> environment, boolean terminal, boolean unicode) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(environment.getOrDefault("TERM", ""));
        return new Ink(terminal && !refused, unicode);
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    String green(String text) {
        return paint("32", text);
    }

    String red(String text) {
        return paint("31", text);
    }

    String yellow(String text) {
        return paint("33", text);
    }

    String cyan(String text) {
        return paint("36", text);
    }

    String tick() {
        return green(unicode ? "✓" : "ok");
    }

    String cross() {
        return red(unicode ? "✗" : "x");
    }

    String arrow() {
        return unicode ? "→" : "->";
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
