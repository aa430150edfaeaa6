package dev.aigoals.client.measure;

import dev.aigoals.client.protocol.Goal;
import dev.aigoals.client.protocol.ServerMessage.Suggestion;
import dev.aigoals.client.protocol.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a learner got, counted, and whether a solution was in it. */
final class WhatWasTold {
    private final List<String> secrets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int written;
    private int ofTheBank;
    private int noGoals;
    private int verdicts;
    private int hints;
    private int verifiedHints;
    private int drafts;
    private int suggestions;
    private int unverifiedSuggestions;

    void goal(Goal goal) {
        if (goal.source().equals("model")) {
            written++;
        } else {
            ofTheBank++;
        }
        texts.add(goal.documentation());
    }

    void noGoal() {
        noGoals++;
    }

    /** No text that the learner gets may hold this program. */
    void keepSecret(String solution) {
        secrets.add(solution);
    }

    void verdict(Work.ValidationResult verdict) {
        verdicts++;
        texts.add(Objects.requireNonNullElse(verdict.text(), ""));
    }

    void hint(Work.Hint hint) {
        hints++;
        verifiedHints += Boolean.TRUE.equals(hint.verified()) ? 1 : 0;
        texts.add(Objects.requireNonNullElse(hint.text(), ""));
    }

    void typed(Optional<Suggestion> suggestion) {
        drafts++;
        suggestion.ifPresent(said -> {
            suggestions++;
            unverifiedSuggestions += said.verified() ? 0 : 1;
            texts.add(said.text());
        });
    }

    List<String> lines() {
        return List.of(
                "",
                "What the learner got",
                "  goals: %d that the model wrote, all proven by running; %d of the bank; %d times none"
                        .formatted(written, ofTheBank, noGoals),
                "  verdicts by running: %d".formatted(verdicts),
                "  hints: %d, of them %d about the learner's own program and verified by running, the others the author's"
                        .formatted(hints, verifiedHints),
                "  drafts that rested: %d, of them %d with a suggestion (%d not verified)"
                        .formatted(drafts, suggestions, unverifiedSuggestions));
    }

    /** What should not have been said. */
    List<String> leaks() {
        List<String> told = texts.stream().map(WhatWasTold::bare).toList();
        return secrets.stream()
                .map(WhatWasTold::bare)
                .distinct()
                .filter(secret -> told.stream().anyMatch(text -> text.contains(secret)))
                .map(secret ->
                        "A reference solution was told whole: " + secret.substring(0, Math.min(60, secret.length())))
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
