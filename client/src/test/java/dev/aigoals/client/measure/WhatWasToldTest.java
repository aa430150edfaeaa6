package dev.aigoals.client.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.client.protocol.ServerMessage.Suggestion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatWasToldTest {
    private static final String SOLUTION = "def total(prices):\n    return sum(prices)\n";

    private final WhatWasTold told = new WhatWasTold();

    @Test
    void findsASolutionHoweverItIsLaidOut() {
        told.keepSecret(SOLUTION);
        told.typed(Optional.of(suggestion("So: def total(prices): return sum(prices)", true)));

        assertThat(told.leaks()).singleElement().asString().contains("deftotal(prices)");
    }

    @Test
    void aHintOfItIsNone() {
        told.keepSecret(SOLUTION);
        told.typed(Optional.of(suggestion("What does `sum(prices)` give?", false)));
        told.typed(Optional.empty());

        assertThat(told.leaks()).isEmpty();
        assertThat(told.lines())
                .anyMatch(line -> line.contains("drafts that rested: 2, of them 1 with a suggestion (1 not"));
    }

    private static Suggestion suggestion(String text, boolean verified) {
        return new Suggestion("id", "goal", "task", text, null, verified);
    }
}
