package dev.aigoals.gateway.delivery;

import dev.aigoals.contract.learner.LearnerLocale;

/** Reads a user's locale, which an account keeps as text. */
public final class Locales {

    private Locales() {}

    public static LearnerLocale of(String locale) {
        return locale.equals("es") ? LearnerLocale.ES : LearnerLocale.EN;
    }
}
