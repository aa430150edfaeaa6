package dev.aigoals.platform.accounts;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are compared: without case, after NFKC. */
public final class NameKey {

    private NameKey() {}

    public static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
