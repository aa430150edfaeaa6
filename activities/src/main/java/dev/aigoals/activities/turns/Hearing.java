package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.TokenListener;

/** Hands an answer's words on and keeps those of the newest attempt. */
final class Hearing implements TokenListener {
    private final TokenListener listener;
    private final StringBuilder said = new StringBuilder();
    private int newest;

    Hearing(TokenListener listener) {
        this.listener = listener;
    }

    @Override
    public void heard(int attempt, String text) {
        if (attempt > newest) {
            newest = attempt;
            said.setLength(0);
        }
        said.append(text);
        listener.heard(attempt, text);
    }

    String said() {
        return said.toString();
    }
}
