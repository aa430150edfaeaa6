package dev.aigoals.activities.attacks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One text that a learner could write.
 *
 * @param name a word that stands in the text in clear, whatever else is disguised, so that the obeying model knows its master
 */
record Attack(String name, Technique technique, Want want, boolean inSpanish, String text) {

    /** Every technique with every want in both languages: more than five hundred texts. */
    static List<Attack> all(String victim) {
        List<Attack> all = new ArrayList<>();
        for (Technique technique : Technique.values()) {
            for (Want want : Want.values()) {
                for (boolean inSpanish : List.of(false, true)) {
                    String name = String.format(Locale.ROOT, "atk%04dx", all.size());
                    String wish = want.asked(inSpanish, name, victim);
                    all.add(new Attack(
                            name, technique, want, inSpanish, name + " " + technique.dressed(inSpanish, wish)));
                }
            }
        }
        return List.copyOf(all);
    }

    /** As it fits where a text has only one line. */
    String line() {
        return text.replaceAll("\\R", " ");
    }

    /** Which of so many ways into a place this attack takes, the same in each run. */
    int way(int ways) {
        return Math.floorMod(name.hashCode(), ways);
    }
}
