package dev.aigoals.contract.content;

import dev.aigoals.contract.learner.LearnerLocale;

/** A text in both languages of people. */
public record Text(String en, String es) {

    public String in(LearnerLocale locale) {
        return switch (locale) {
            case EN -> en;
            case ES -> es;
        };
    }
}
